import type { ConnectionRequest } from 'bank-connection-kit'
import type { Platform } from '../../shared/demo.types'
import type { Language } from '../../shared/language'
import type { VerificationDetails } from '../../shared/stitch.types'

/** What a flow is about beside its request; Stitch's only. */
export interface FlowMatter {
  /** The account that is to be verified; null: the user's accounts are to be had. */
  details: VerificationDetails | null
  /** A request of the sandbox's table that goes wrong by what it is. */
  oddity: string | null
}

/** One thing that the user set out to do: to connect a bank, to put a connection right, to have an account verified. */
export interface Flow extends FlowMatter {
  id: string
  platform: Platform
  /** Null where the user chooses on the platform's page. */
  institutionId: string | null
  /** One for each bank that came out of it. */
  requests: readonly ConnectionRequest[]
  /** How many of them have ended well. */
  connected: number
  /** Work is under way at the bank: leaving loses nothing. */
  isUnderWay: boolean
  /** When its work began, in milliseconds since 1970; null: it has not. */
  begunAt: number | null
}

/** Where a bank's page opens. */
export type VisitIn = 'redirect' | 'popup'

/** What a browser tab remembers of this app. No secret is among it. */
export interface AppState {
  userKey: string
  platform: Platform
  visitIn: VisitIn
  language: Language
  /** The sandbox's login that stands chosen on Stitch's linking page. */
  stitchLogin: string
  flows: readonly Flow[]
  /** Which part of the app is seen. */
  place:
    | { name: 'overview' }
    | { name: 'banks' }
    | { name: 'your-banks' }
    | { name: 'inbox' }
    | { name: 'verify'; details: VerificationDetails | null }
    | { name: 'flow'; id: string }
}
