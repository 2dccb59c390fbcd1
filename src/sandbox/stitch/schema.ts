import { buildSchema, type GraphQLSchema } from 'graphql'
import { clientScopes, userScopes } from './stitch.types'

/**
 * The part of Stitch's schema that the sandbox speaks, with its nullability. Stitch docs: the generated API reference. Where that is
 * silent (the connections beside transactions, the fields of account holders and of payments) the types are minimal.
 */
const SDL = /* GraphQL */ `
  scalar Cursor
  scalar Date
  scalar Money
  scalar UInt
  scalar URL

  enum AccountType { credit current investment loan other savings unknown }
  enum BankId {
    absa african_bank capitec discovery_bank fnb grindrod_bank investec nedbank sasfin_bank standard_bank tymebank za_bidvest
  }
  enum BankInfoBankId {
    absa capitec discovery_bank fnb investec nedbank standard_bank tymebank
    access_bank first_bank_of_nigeria gtbank gtbank_mobile united_bank_for_africa zenith_bank
  }
  enum CurrencyCode { NGN ZAR }
  enum ReauthorizationStatus { pending complete failed }
  enum Scope { ${[...userScopes, ...clientScopes].join(' ')} }
  enum SimulatedReauthorizationType { otp }
  enum VerificationResult { verified refuted unknown }

  interface Node { id: ID! }

  type Query {
    banks: [BankInfo!]!
    client: Client!
    node(id: ID!): Node
    user: User!
  }

  type Mutation {
    userInitiatePayment(input: UserPaymentInitiationInput!): UserPaymentInitiationResponse
    testUserTriggerSimulatedReauthorization: SimulatedReauthorization
  }

  type User {
    id: ID!
    bankAccounts: [BankAccount!]!
    scopes: [Scope!]!
  }

  type BankAccount implements Node {
    id: ID!
    accountType: AccountType!
    name: String!
    accountNumber: String!
    bankId: BankId!
    currency: CurrencyCode!
    user: User!
    availableBalance: Money
    currentBalance: Money
    accountHolder: AccountHolder
    branchCode: String
    supportsPaymentInitiation: Boolean
    accountNumber_PCI_UNSAFE: String
    transactions(first: UInt, after: Cursor): TransactionConnection
    pendingTransactions(first: UInt, after: Cursor): TransactionConnection
    debitOrderPayments(first: UInt, after: Cursor): DebitOrderPaymentConnection
    statements(first: UInt, after: Cursor): BankAccountStatementConnection
  }

  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: Cursor endCursor: Cursor }
  type TransactionConnection { edges: [TransactionEdge!] pageInfo: PageInfo! }
  type TransactionEdge { node: Transaction! cursor: Cursor! }
  type Transaction implements Node {
    id: ID!
    amount: Money!
    date: Date!
    description: String!
    bankAccount: BankAccount!
    reference: String
    runningBalance: Money
  }
  type DebitOrderPaymentConnection { edges: [DebitOrderPaymentEdge!] pageInfo: PageInfo! }
  type DebitOrderPaymentEdge { node: DebitOrderPayment! cursor: Cursor! }
  type DebitOrderPayment implements Node { id: ID! amount: Money! date: Date! reference: String! }
  type BankAccountStatementConnection { edges: [BankAccountStatementEdge!] pageInfo: PageInfo! }
  type BankAccountStatementEdge { node: BankAccountStatement! cursor: Cursor! }
  type BankAccountStatement implements Node { id: ID! }

  union AccountHolder = Individual | Business
  type Individual { fullName: String givenName: String familyName: String email: String }
  type Business { name: String registrationNumber: String }

  type ReauthorizationRequired implements Node { id: ID! status: ReauthorizationStatus! userInteractionUrl: URL! }

  type BankInfo { bankId: BankInfoBankId! name: String! country: String! state: BankState! }
  union BankState = BankSupportedState | BankUnsupportedState
  type BankSupportedState { logoURL: URL! featureStatus: BankStatus! }
  type BankUnsupportedState { description: String! }
  type BankStatus { login: BankFeatureStatus! financialData: BankFeatureStatus! payments: BankFeatureStatus! }
  interface BankFeatureStatus { description: String! since: Date! }
  type BankFeatureOperationalStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureDegradedStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureUnavailableStatus implements BankFeatureStatus { description: String! since: Date! }
  type BankFeatureUnsupportedStatus implements BankFeatureStatus { description: String! since: Date! }

  type Client { verifyBankAccountDetails(input: BankAccountVerificationInput!): VerifiedBankAccountDetails! }
  type VerifiedBankAccountDetails {
    accountVerificationResult: VerificationResult!
    detailedAccountVerificationResults: DetailedAccountVerificationResults!
    accountTypeVerificationResult: VerificationResult
    accountHolder: VerifiedBankAccountHolder!
    accountNumber: String
    accountType: AccountType
    bankId: BankId
    branchCode: String
    accountOpen: Boolean
    accountOpenForMoreThanThreeMonths: Boolean
    accountAcceptsCredits: Boolean
    accountAcceptsDebits: Boolean
  }
  type DetailedAccountVerificationResults {
    accountExists: VerificationResult
    identityDocumentMatch: VerificationResult
    initialMatch: VerificationResult
    lastNameMatch: VerificationResult
  }
  union VerifiedBankAccountHolder = VerifiedIndividualBankAccountDetails | VerifiedBusinessBankAccountDetails
  type VerifiedIndividualBankAccountDetails {
    initials: String
    initialsVerificationResult: VerificationResult
    familyName: String
    familyNameVerificationResult: VerificationResult
    identifyingDocument: VerifiedIdentifyingDocument
    identifyingDocumentVerificationResult: VerificationResult!
  }
  type VerifiedIdentifyingDocument { number: String! country: String! }
  type VerifiedBusinessBankAccountDetails { name: String registrationNumber: String }

  input BankAccountVerificationInput {
    accountNumber: String!
    bankId: BankId
    branchCode: String
    accountType: AccountType
    accountHolder: BankAccountHolderInput!
  }
  input BankAccountHolderInput { individual: IndividualInput business: BusinessInput }
  input IndividualInput { identifyingDocument: IdentifyingDocumentInput! initials: String familyName: String }
  input IdentifyingDocumentInput { identityDocument: DocumentInput passport: DocumentInput temporaryResidenceId: DocumentInput }
  input DocumentInput { number: String! country: String! }
  input BusinessInput { name: String registrationNumber: String }

  type SimulatedReauthorization { simulatedReauthorizationType: SimulatedReauthorizationType! otp: String }

  input UserPaymentInitiationInput {
    amount: Money!
    payerReference: String!
    beneficiaryReference: String!
    externalReference: String
  }
  type UserPaymentInitiationResponse { paymentInitiation: PaymentInitiation! }
  type PaymentInitiation implements Node { id: ID! amount: Money! date: Date! status: PaymentInitiationStatus! }
  union PaymentInitiationStatus = PaymentInitiationCompleted
  type PaymentInitiationCompleted { date: Date! }
`

let schema: GraphQLSchema | null = null

/** The schema. It is built at the first use, because most users of the sandbox need only one platform. */
export function stitchSchema(): GraphQLSchema {
  schema ??= buildSchema(SDL)
  return schema
}
