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
