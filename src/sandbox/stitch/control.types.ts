import type { StitchSettings } from './settings'
import type { StitchFeature, StitchFeatureStatus, StitchRule } from './stitch.types'
import type { StitchOperation } from './world.types'

/** The state of Stitch at the start, and after a reset. */
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
  /** The id for `node(id)`. */
  id: string
  linkId: string
  status: 'pending' | 'complete' | 'failed'
  /** The path of its page. */
  path: string
}

/** Controls the simulated Stitch. */
export interface StitchControl {
  /** Changes settings. Settings that are left out stay. */
  set(change: Partial<StitchSettings>): void
  settings(): StitchSettings

  /**
   * Links a bank, as its user would.
   * @default login `connects` at `fnb`, with every scope of a user
   */
  addLink(wanted?: { login?: string; bankId?: string; scopes?: readonly string[] }): StitchLink
  links(): StitchLink[]
  /** Issues a user's token and its refresh token. `scopes` limits the granted ones. */
  issueToken(linkId: string, scopes?: readonly string[]): { accessToken: string; refreshToken: string }
  /**
   * Issues a client's token.
   * @default scopes ['client_bankaccountverification']
   */
  issueClientToken(scopes?: readonly string[]): string
  /** Ends access tokens now: those of one link, or all, including clients'. Refresh tokens still work. */
  expireTokens(linkId?: string): void
  /** Ends a link: its access tokens and its refresh tokens no longer work. */
  revoke(linkId: string): void

  /** Lets fields fail. The earliest matching rule applies, before those of the login. Returns a function that removes the rule. */
  fail(rule: StitchRule): () => void
  /** Removes all such rules, and the remaining ones of the logins. */
  clearRules(): void
  /** Takes a bank down: `banks` says so, and every fetch from it fails with bank_unavailable. */
  outage(bankId: string): void
  /** Brings a bank back. */
  restore(bankId: string): void
  /** Changes what `banks` says about a bank. `financialData: 'unavailable'` takes it down. */
  setStatus(bankId: string, change: Partial<Record<StitchFeature, StitchFeatureStatus>>): void

  interactions(): StitchInteraction[]
  /** Completes or fails an interaction, as the user would on its page. */
  settle(interactionId: string, status: 'complete' | 'failed'): void
  /** Every operation that has been answered, by name and codes. */
  operations(): readonly StitchOperation[]
  /** Ids of the payments that were made. */
  payments(): readonly string[]
}
