/** Why a session with Stitch was renewed, or was not. */
export type Renewal = 'renewed' | 'authorize'

/** What the browser asks Stitch through the app's server. */
export interface StitchOperationCall {
  /** The connection whose token it takes. The banks and verifications take the app's own. */
  connectionId: string
  /** What the query is for. */
  key: string
  /** The name of the query. The server runs the text that it lists under this key and name, and no other. */
  name: string
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
