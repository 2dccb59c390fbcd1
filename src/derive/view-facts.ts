import type { Credentials, Institution } from '../domain'
import type { ConnectionMachineSnapshot } from '../machine'
import type { Look } from '../policy'

/** The facts that a screen is derived from. */
export interface ViewFacts {
  snapshot: ConnectionMachineSnapshot
  /** The last look at the attempt, with the bank's texts and the challenge. */
  look: Look | null
  bank: Institution | null
  /** The platform's name on its own page. */
  platform: string | null
  /** The bank's text of a refusal without a reading. */
  text: string | null
  /** The login fields that are not secret, as typed before. */
  remembered: Credentials
  /** The platform's page is open in a popup. */
  inWindow: boolean
  /** The browser keeps nothing, so the user's return from the platform's page cannot be recognised. */
  forgetsReturn: boolean
  /** The kit makes the call at the end of a wait by itself. */
  canRunUnattended: boolean
}
