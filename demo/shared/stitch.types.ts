/** Why a session with Stitch was renewed, or was not. */
export type Renewal = 'renewed' | 'authorize'

/** What the browser asks Stitch through the app's server. */
export interface StitchOperationCall {
  /** The connection whose token it takes; the app's own token for the banks and for verifications. */
  connectionId: string
  key: string
  query: string
  variables: unknown
}

export interface StitchLinkCall {
  connectionId: string
  nonce: string
  redirectUri: string
  missingScopes: readonly string[]
  /** The bank that was chosen in the app. */
  institutionId: string | null
}

export interface StitchCode {
  connectionId: string
  code: string
  nonce: string
  redirectUri: string
}

/** What is to be verified, as it is typed. */
export interface VerificationDetails {
  bankId: string
  accountNumber: string
  initials: string
  familyName: string
  identityNumber: string
}

/** What the panel had prepared: a connection that has been there for long. */
export interface PreparedLink {
  connectionId: string
  institutionId: string
}
