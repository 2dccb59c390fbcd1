/** The check of whose account it is: what a client asks, and what it hears. */
export const VERIFICATION = /* GraphQL */ `
  type Client implements Node {
    clientId: String!
    id: ID!
    verifyBankAccountDetails(input: BankAccountVerificationInput!): VerifiedBankAccountDetails!
  }
  union VerifiedAccountHolderBankAccountDetails = VerifiedBusinessBankAccountDetails | VerifiedIndividualBankAccountDetails
  type VerifiedBankAccountDetails {
    accountAcceptsCredits: Boolean
    accountAcceptsDebits: Boolean
    accountHolder: VerifiedAccountHolderBankAccountDetails!
    accountNumber: String
    accountOpen: Boolean
    accountOpenForMoreThanThreeMonths: Boolean
    accountType: AccountType
    accountTypeVerificationResult: VerificationResult
    accountVerificationResult: VerificationResult!
    bankId: BankId
    branchCode: String
    detailedAccountVerificationResults: DetailedAccountVerificationResults!
  }
  type DetailedAccountVerificationResults {
    accountExists: VerificationResult
    identityDocumentMatch: VerificationResult
    initialMatch: VerificationResult
    lastNameMatch: VerificationResult
  }
  type VerifiedBusinessBankAccountDetails {
    name: String
    registrationNumber: String
  }
  type VerifiedIndividualBankAccountDetails {
    familyName: String
    familyNameVerificationResult: VerificationResult
    identifyingDocument: IdentifyingDocument
    identifyingDocumentVerificationResult: VerificationResult!
    initials: String
    initialsVerificationResult: VerificationResult
  }

  input BankAccountVerificationInput {
    accountHolder: AccountHolderBankAccountVerificationInput!
    accountNumber: String!
    accountType: AccountType
    bankId: BankAccountVerificationBankIdInput
    branchCode: String
  }
  input AccountHolderBankAccountVerificationInput {
    business: BusinessBankAccountVerificationInput
    individual: IndividualBankAccountVerificationInput
  }
  input BusinessBankAccountVerificationInput {
    name: String
    registration: BusinessRegistrationInput!
  }
  input BusinessRegistrationInput {
    country: CountryCode!
    number: String!
  }
  input IndividualBankAccountVerificationInput {
    familyName: String
    identifyingDocument: IdentifyingDocumentInput!
    initials: String
  }
  input IdentifyingDocumentInput {
    identityDocument: IdentityDocumentInput
    passport: PassportInput
    temporaryResidenceId: TemporaryResidenceIdInput
  }
  input IdentityDocumentInput {
    country: CountryCode!
    number: String!
  }
  input PassportInput {
    country: CountryCode!
    number: String!
  }
  input TemporaryResidenceIdInput {
    country: CountryCode!
    number: String!
  }
`
