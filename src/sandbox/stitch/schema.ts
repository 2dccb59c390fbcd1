import { buildSchema, type GraphQLSchema } from 'graphql'
import { LISTED_BANKS, OTHER_BANKS, VERIFIABLE_BANKS } from './bank-ids.table'
import { clientScopes, tenantScopes, userScopes } from './stitch.types'

/** `offline_access` is a scope of OpenID, which Stitch's schema does not name. */
const SCOPES = [...userScopes, ...clientScopes, ...tenantScopes].filter((scope) => scope !== 'offline_access')

/**
 * The part of Stitch's schema that the sandbox speaks, with its names and its nullability. Every query for a user's data that Stitch
 * accepts is accepted here. Of the mutations there are two: one that pays, and the one that Stitch has for tests.
 */
const SDL = /* GraphQL */ `
  scalar CountryCode
  scalar CurrencyCode
  scalar Cursor
  scalar Date
  scalar Decimal
  scalar EmailAddress
  scalar MimeType
  scalar Money
  scalar UInt
  scalar URL

  enum AccountType { credit current investment loan other savings unknown }
  enum BankAccountVerificationBankIdInput { ${VERIFIABLE_BANKS.join(' ')} }
  enum BankId { ${[...VERIFIABLE_BANKS, ...OTHER_BANKS].join(' ')} }
  enum BankInfoBankId { ${LISTED_BANKS.join(' ')} }
  enum Gender { female male unspecified }
  enum ReauthorizationStatus { complete failed pending }
  enum Scope { ${SCOPES.join(' ')} }
  enum SimulatedReauthorizationType { otp }
  enum TransactionCategorySet { consumer }
  enum VerificationResult { refuted unknown verified }

  interface Node { id: ID! }

  type Query {
    banks: [BankInfo!]!
    client: Client!
    node(id: ID!): Node
    transactionCategories(categorySet: TransactionCategorySet!): [TransactionCategory!]!
    user: User!
  }
  type TransactionCategory implements Node { id: ID! description: String! }

  type Mutation {
    testUserTriggerSimulatedReauthorization: TestUserTriggerSimulatedReauthorizationPayload!
    userInitiatePayment(input: UserInitiatePaymentInput!): UserInitiatePaymentPayload
  }
  type TestUserTriggerSimulatedReauthorizationPayload { otp: String simulatedReauthorizationType: SimulatedReauthorizationType! }
  input MoneyInput { currency: CurrencyCode! quantity: Decimal! }
  input UserInitiatePaymentInput {
    amount: MoneyInput!
    beneficiaryReference: String
    expireAt: Date
    externalReference: String
    merchant: String
    payerReference: String
  }
  type UserInitiatePaymentPayload { paymentInitiation: PaymentInitiation! }
  type PaymentInitiation implements Node {
    amount: Money!
    beneficiaryReference: String
    date: Date!
    externalReference: String
    id: ID!
    payerReference: String
    status: PaymentInitiationStatus!
  }
  union PaymentInitiationStatus = PaymentInitiationCompleted | PaymentInitiationFailed
  type PaymentInitiationCompleted { date: Date! id: ID! }
  type PaymentInitiationFailed { date: Date! id: ID! reason: String! }

  type User implements Node {
    bankAccounts: [BankAccount!]!
    id: ID!
    scopes: [Scope!]!
  }

  type BankAccount implements Node {
    accountHolder: AccountHolder
    accountNumber: String!
    accountNumber_PCI_UNSAFE: String
    accountType: AccountType!
    availableBalance: Money
    bankId: BankId!
    branchCode: String
    currency: CurrencyCode!
    currentBalance: Money
    debitOrderPayments(after: Cursor, first: UInt): DebitOrderPaymentConnection
    id: ID!
    name: String!
    pendingTransactions(after: Cursor, first: UInt): PendingTransactionConnection
    statements(after: Cursor, first: UInt): BankAccountStatementConnection
    supportsPaymentInitiation: Boolean
    transactions(after: Cursor, first: UInt): TransactionConnection
    user: User!
  }

  type PageInfo { endCursor: Cursor hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: Cursor }
  type TransactionConnection { edges: [TransactionEdge!] pageInfo: PageInfo! }
  type TransactionEdge { cursor: Cursor! node: Transaction! }
  type Transaction implements Node {
    amount: Money!
    bankAccount: BankAccount!
    date: Date!
    description: String!
    id: ID!
    reference: String
    runningBalance: Money
  }
  type PendingTransactionConnection { edges: [PendingTransactionEdge!] pageInfo: PageInfo! }
  type PendingTransactionEdge { cursor: Cursor! node: PendingTransaction! }
  type PendingTransaction implements Node { amount: Money! bankAccount: BankAccount! date: Date! description: String! id: ID! }
  type DebitOrderPaymentConnection { edges: [DebitOrderPaymentEdge!] pageInfo: PageInfo! }
  type DebitOrderPaymentEdge { cursor: Cursor! node: DebitOrderPayment! }
  type DebitOrderPayment implements Node { amount: Money! bankAccount: BankAccount! date: Date! id: ID! reference: String! }
  type BankAccountStatementConnection { edges: [BankAccountStatementEdge!] pageInfo: PageInfo! }
  type BankAccountStatementEdge { cursor: Cursor! node: BankAccountStatement! }
  type BankAccountStatement implements Node {
    bankAccount: BankAccount!
    certified: Boolean!
    downloadUrl: URL!
    endDate: Date!
    filename: String!
    id: ID!
    mimetype: MimeType!
    startDate: Date!
  }

  union AccountHolder = Business | Individual
  type Contact { name: String! phoneNumber: String }
  type Address {
    country: CountryCode
    formatted: String
    locality: String
    postalCode: String
    region: String
    streetAddress: String
    sublocality: String
  }
  type BusinessRegistration { country: CountryCode! number: String! }
  type Business {
    accountContact: Contact
    businessAddress: Address
    email: EmailAddress
    name: String!
    registration: BusinessRegistration
    registrationNumber: String
  }
  type IdentityDocument { country: CountryCode! number: String! }
  type Passport { country: CountryCode! number: String! }
  type TemporaryResidence { country: CountryCode! number: String! }
  union IdentifyingDocument = IdentityDocument | Passport | TemporaryResidence
  type Individual {
    contact: Contact
    dateOfBirth: Date
    email: EmailAddress
    familyName: String
    fullName: String
    gender: Gender
    givenName: String
    homeAddress: Address
    identifyingDocument: IdentifyingDocument
    middleName: String
    nickname: String
  }

  type ReauthorizationRequired implements Node { id: ID! status: ReauthorizationStatus! userInteractionUrl: URL! }

  type BankInfo { bankId: BankInfoBankId! country: CountryCode! name: String! state: BankState! }
  union BankState = BankSupportedState | BankUnsupportedState
  type BankSupportedState { featureStatus: BankStatus! logoURL: URL! }
  type BankUnsupportedState { description: String! }
  type BankStatus { financialData: BankFeatureStatus! login: BankFeatureStatus! payments: BankFeatureStatus! }
  interface BankFeatureStatus { description: String! since: Date! }
  type BankFeatureDegradedStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureOperationalStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureUnavailableStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureUnsupportedStatus implements BankFeatureStatus { description: String! since: Date! }

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
  type VerifiedBusinessBankAccountDetails { name: String registrationNumber: String }
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
  input BusinessBankAccountVerificationInput { name: String registration: BusinessRegistrationInput! }
  input BusinessRegistrationInput { country: CountryCode! number: String! }
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
  input IdentityDocumentInput { country: CountryCode! number: String! }
  input PassportInput { country: CountryCode! number: String! }
  input TemporaryResidenceIdInput { country: CountryCode! number: String! }
`

let schema: GraphQLSchema | null = null

/** The schema. It is built at the first use, because most users of the sandbox need only one platform. */
export function stitchSchema(): GraphQLSchema {
  schema ??= buildSchema(SDL)
  return schema
}
