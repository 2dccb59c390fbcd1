import { buildSchema, type GraphQLSchema } from 'graphql'
import { ACCOUNTS } from './accounts-schema'
import { LISTED_BANKS, OTHER_BANKS, VERIFIABLE_BANKS } from './bank-ids.table'
import { clientScopes, tenantScopes, userScopes } from './stitch.types'
import { VERIFICATION } from './verification-schema'

/** `offline_access` is a scope of OpenID, which Stitch's schema does not name. */
const SCOPES = [...userScopes, ...clientScopes, ...tenantScopes].filter((scope) => scope !== 'offline_access')

/**
 * The part of Stitch's schema that the sandbox speaks, with its names and its nullability. Every query for a user's data that Stitch
 * accepts is accepted here. Of the mutations there are two: one that pays, and the one that Stitch has for tests.
 */
const SHARED = /* GraphQL */ `
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
`

let schema: GraphQLSchema | null = null

/** The schema. It is built at the first use, because most users of the sandbox need only one platform. */
export function stitchSchema(): GraphQLSchema {
  schema ??= buildSchema([SHARED, ACCOUNTS, VERIFICATION].join('\n'))
  return schema
}
