/** What can be turned while the sandbox runs. Where Stitch's docs leave a gap, a setting has both sides. */
export interface StitchSettings {
  clientId: string
  clientSecret: string
  /** Whitelisted places to come back to from linking, letter by letter. Empty: any address on this machine, without parameters. Default empty. */
  redirectUris: readonly string[]
  /** The same for reauthorization, which has a list of its own. Default empty. */
  userInteractionRedirectUrls: readonly string[]
  /** Stitch docs: 15 minutes. */
  userTokenLifeMs: number
  /** Stitch docs: 60 minutes. */
  clientTokenLifeMs: number
  /** Stitch docs: 365 days, anew with every refresh. */
  refreshTokenLifeMs: number
  /** The HTTP status of UNAUTHENTICATED; not documented. Default 200. */
  unauthenticatedStatus: 200 | 401
  /** The HTTP status of queries that cannot be run at all; Stitch docs: almost always 200. Default 200. */
  badRequestStatus: 200 | 400
  /** Whether a user token may ask for `banks`; the docs only tell of client tokens. Default true. */
  usersReadBanks: boolean
  /** How many transactions a page has where nothing is asked for. Default 10. */
  pageSize: number
}

export const defaultStitchSettings: StitchSettings = {
  clientId: 'test-sandbox',
  clientSecret: 'sandbox-secret',
  redirectUris: [],
  userInteractionRedirectUrls: [],
  userTokenLifeMs: 15 * 60_000,
  clientTokenLifeMs: 60 * 60_000,
  refreshTokenLifeMs: 365 * 24 * 3_600_000,
  unauthenticatedStatus: 200,
  badRequestStatus: 200,
  usersReadBanks: true,
  pageSize: 10,
}
