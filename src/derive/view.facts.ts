import type { Credentials, Institution } from '../domain'
import type { ConnectionMachineSnapshot } from '../machine'
import type { Look } from '../policy'

/** All that a screen is derived from. */
export interface ViewFacts {
  snapshot: ConnectionMachineSnapshot
  /** The last look at the attempt, with the bank's texts and the challenge. */
  look: Look | null
  bank: Institution | null
  /** The bank's text of a refusal that came without a reading. */
  text: string | null
  /** Login fields that are not secret and were typed before. */
  remembered: Credentials
  /** The platform's page is open in a window of its own. */
  inWindow: boolean
  /** If a wait ends in a call, the kit makes it by itself. */
  canRunUnattended: boolean
}
