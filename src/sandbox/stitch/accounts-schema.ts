/** A user, the user's accounts, and what a bank tells of them. */
export const ACCOUNTS = /* GraphQL */ `
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

  type PageInfo {
    endCursor: Cursor
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: Cursor
  }
  type TransactionConnection {
    edges: [TransactionEdge!]
    pageInfo: PageInfo!
  }
  type TransactionEdge {
    cursor: Cursor!
    node: Transaction!
  }
  type Transaction implements Node {
    amount: Money!
    bankAccount: BankAccount!
    date: Date!
    description: String!
    id: ID!
    reference: String
    runningBalance: Money
  }
  type PendingTransactionConnection {
    edges: [PendingTransactionEdge!]
    pageInfo: PageInfo!
  }
  type PendingTransactionEdge {
    cursor: Cursor!
    node: PendingTransaction!
  }
  type PendingTransaction implements Node {
    amount: Money!
    bankAccount: BankAccount!
    date: Date!
    description: String!
    id: ID!
  }
  type DebitOrderPaymentConnection {
    edges: [DebitOrderPaymentEdge!]
    pageInfo: PageInfo!
  }
  type DebitOrderPaymentEdge {
    cursor: Cursor!
    node: DebitOrderPayment!
  }
  type DebitOrderPayment implements Node {
    amount: Money!
    bankAccount: BankAccount!
    date: Date!
    id: ID!
    reference: String!
  }
  type BankAccountStatementConnection {
    edges: [BankAccountStatementEdge!]
    pageInfo: PageInfo!
  }
  type BankAccountStatementEdge {
    cursor: Cursor!
    node: BankAccountStatement!
  }
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
  type Contact {
    name: String!
    phoneNumber: String
  }
  type Address {
    country: CountryCode
    formatted: String
    locality: String
    postalCode: String
    region: String
    streetAddress: String
    sublocality: String
  }
  type BusinessRegistration {
    country: CountryCode!
    number: String!
  }
  type Business {
    accountContact: Contact
    businessAddress: Address
    email: EmailAddress
    name: String!
    registration: BusinessRegistration
    registrationNumber: String
  }
  type IdentityDocument {
    country: CountryCode!
    number: String!
  }
  type Passport {
    country: CountryCode!
    number: String!
  }
  type TemporaryResidence {
    country: CountryCode!
    number: String!
  }
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
`
