import type { StitchSettings } from './settings'
import type { StitchFeature, StitchFeatureStatus, StitchRule } from './stitch.types'
import type { StitchOperation } from './world.types'

/** How the Stitch part stands at first, and after a reset. */
export interface StitchScript {
  settings?: Partial<StitchSettings>
  /** Banks that are down. */
  outages?: readonly string[]
  rules?: readonly StitchRule[]
}

export interface StitchLink {
  id: string
  bankId: string
  login: string
  scopes: readonly string[]
  accountIds: readonly string[]
}

export interface StitchInteraction {
  /** As `node(id)` takes it. */
  id: string
  linkId: string
  status: 'pending' | 'complete' | 'failed'
  /** The path of its page. */
  path: string
}

/** The hand that moves the Stitch part of the world. */
export interface StitchControl {
  /** Changes settings; what is left out stays. */
  set(change: Partial<StitchSettings>): void
  settings(): StitchSettings

  /** Links a bank as its user would have done. Default: login `connects` at `fnb`, with every scope of a user. */
  addLink(intent?: { login?: string; bankId?: string; scopes?: readonly string[] }): StitchLink
  links(): StitchLink[]
  /** A user's token, and a refresh token that goes with it. `scopes` narrows what the link has been granted. */
  issueToken(linkId: string, scopes?: readonly string[]): { accessToken: string; refreshToken: string }
  /** A client's token. Default scope: `client_bankaccountverification`. */
  issueClientToken(scopes?: readonly string[]): string
  /** Ends access tokens now: of one link, or all, those of clients too. Refresh tokens stay good. */
  expireTokens(linkId?: string): void
  /** Ends a link: its access tokens now, and no refresh token of it is good any more. */
  revoke(linkId: string): void

  /** Lets fields fail; the earliest rule that fits strikes, before those of the login. Returns what takes the rule away. */
  fail(rule: StitchRule): () => void
  /** Takes all such rules away, and what is left of the logins' own. */
  clearRules(): void
  /** Takes a bank down: `banks` says so, and every fetch from it fails with bank_unavailable. */
  outage(bankId: string): void
  /** Brings a bank back. */
  restore(bankId: string): void
  /** Changes what `banks` says of a bank; `financialData: 'unavailable'` takes it down. */
  setStatus(bankId: string, change: Partial<Record<StitchFeature, StitchFeatureStatus>>): void

  interactions(): StitchInteraction[]
  /** Does at the bank what the user would do on the page. */
  settle(interactionId: string, status: 'complete' | 'failed'): void
  /** Every operation that has been answered, by name and codes. */
  operations(): readonly StitchOperation[]
  /** Ids of the payments that were made. */
  payments(): readonly string[]
}
