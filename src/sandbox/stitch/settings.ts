/** Settings that can change while the sandbox runs. If Stitch's docs have a gap, a setting offers both sides. */
export interface StitchSettings {
  clientId: string
  clientSecret: string
  /**
   * The allowed return addresses after linking, letter by letter. If empty, any address on this machine without parameters.
   * @default []
   */
  redirectUris: readonly string[]
  /**
   * The same for reauthorization, which has its own list.
   * @default []
   */
  userInteractionRedirectUrls: readonly string[]
  /** In milliseconds. Stitch docs: 15 minutes. */
  userTokenLifeMs: number
  /** In milliseconds. Stitch docs: 60 minutes. */
  clientTokenLifeMs: number
  /** In milliseconds. Stitch docs: 365 days, renewed by every refresh. */
  refreshTokenLifeMs: number
  /**
   * The HTTP status of UNAUTHENTICATED; not documented.
   * @default 200
   */
  unauthenticatedStatus: 200 | 401
  /**
   * The HTTP status of queries that cannot run at all; Stitch docs: almost always 200.
   * @default 200
   */
  badRequestStatus: 200 | 400
  /**
   * Whether a user's token may read `banks`; the docs mention only client tokens.
   * @default true
   */
  usersReadBanks: boolean
  /**
   * The transactions on a page if a query does not say.
   * @default 10
   */
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
