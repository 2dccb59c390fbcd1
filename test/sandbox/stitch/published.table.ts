/** The types of Stitch's published schema that a query for data reaches, with their fields and what these are. */
export const PUBLISHED: Readonly<Record<string, string>> = {
  Address:
    'country: CountryCode, formatted: String, locality: String, postalCode: String, region: String, streetAddress: String, sublocality: String',
  BankAccount:
    'accountHolder: AccountHolder, accountNumber: String!, accountNumber_PCI_UNSAFE: String, accountType: AccountType!, availableBalance: Money, bankId: BankId!, branchCode: String, currency: CurrencyCode!, currentBalance: Money, debitOrderPayments: DebitOrderPaymentConnection, id: ID!, name: String!, pendingTransactions: PendingTransactionConnection, statements: BankAccountStatementConnection, supportsPaymentInitiation: Boolean, transactions: TransactionConnection, user: User!',
  BankAccountStatement:
    'bankAccount: BankAccount!, certified: Boolean!, downloadUrl: URL!, endDate: Date!, filename: String!, id: ID!, mimetype: MimeType!, startDate: Date!',
  BankAccountStatementConnection: 'edges: [BankAccountStatementEdge!], pageInfo: PageInfo!',
  BankAccountStatementEdge: 'cursor: Cursor!, node: BankAccountStatement!',
  BankFeatureDegradedStatus: 'description: String!, since: Date!',
  BankFeatureOperationalStatus: 'description: String!, since: Date!',
  BankFeatureUnavailableStatus: 'description: String!, since: Date!',
  BankFeatureUnsupportedStatus: 'description: String!, since: Date!',
  BankInfo: 'bankId: BankInfoBankId!, country: CountryCode!, name: String!, state: BankState!',
  BankStatus: 'financialData: BankFeatureStatus!, login: BankFeatureStatus!, payments: BankFeatureStatus!',
  BankSupportedState: 'featureStatus: BankStatus!, logoURL: URL!',
  BankUnsupportedState: 'description: String!',
  Business:
    'accountContact: Contact, businessAddress: Address, email: EmailAddress, name: String!, registration: BusinessRegistration, registrationNumber: String',
  BusinessRegistration: 'country: CountryCode!, number: String!',
  Client: 'clientId: String!, id: ID!, verifyBankAccountDetails: VerifiedBankAccountDetails!',
  Contact: 'name: String!, phoneNumber: String',
  DebitOrderPayment: 'amount: Money!, bankAccount: BankAccount!, date: Date!, id: ID!, reference: String!',
  DebitOrderPaymentConnection: 'edges: [DebitOrderPaymentEdge!], pageInfo: PageInfo!',
  DebitOrderPaymentEdge: 'cursor: Cursor!, node: DebitOrderPayment!',
  DetailedAccountVerificationResults:
    'accountExists: VerificationResult, identityDocumentMatch: VerificationResult, initialMatch: VerificationResult, lastNameMatch: VerificationResult',
  IdentityDocument: 'country: CountryCode!, number: String!',
  Individual:
    'contact: Contact, dateOfBirth: Date, email: EmailAddress, familyName: String, fullName: String, gender: Gender, givenName: String, homeAddress: Address, identifyingDocument: IdentifyingDocument, middleName: String, nickname: String',
  PageInfo: 'endCursor: Cursor, hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: Cursor',
  Passport: 'country: CountryCode!, number: String!',
  PendingTransaction: 'amount: Money!, bankAccount: BankAccount!, date: Date!, description: String!, id: ID!',
  PendingTransactionConnection: 'edges: [PendingTransactionEdge!], pageInfo: PageInfo!',
  PendingTransactionEdge: 'cursor: Cursor!, node: PendingTransaction!',
  Query: 'banks: [BankInfo!]!, client: Client!, node: Node, transactionCategories: [TransactionCategory!]!, user: User!',
  ReauthorizationRequired: 'id: ID!, status: ReauthorizationStatus!, userInteractionUrl: URL!',
  TemporaryResidence: 'country: CountryCode!, number: String!',
  Transaction:
    'amount: Money!, bankAccount: BankAccount!, date: Date!, description: String!, id: ID!, reference: String, runningBalance: Money',
  TransactionCategory: 'description: String!, id: ID!',
  TransactionConnection: 'edges: [TransactionEdge!], pageInfo: PageInfo!',
  TransactionEdge: 'cursor: Cursor!, node: Transaction!',
  User: 'bankAccounts: [BankAccount!]!, id: ID!, scopes: [Scope!]!',
  VerifiedBankAccountDetails:
    'accountAcceptsCredits: Boolean, accountAcceptsDebits: Boolean, accountHolder: VerifiedAccountHolderBankAccountDetails!, accountNumber: String, accountOpen: Boolean, accountOpenForMoreThanThreeMonths: Boolean, accountType: AccountType, accountTypeVerificationResult: VerificationResult, accountVerificationResult: VerificationResult!, bankId: BankId, branchCode: String, detailedAccountVerificationResults: DetailedAccountVerificationResults!',
  VerifiedBusinessBankAccountDetails: 'name: String, registrationNumber: String',
  VerifiedIndividualBankAccountDetails:
    'familyName: String, familyNameVerificationResult: VerificationResult, identifyingDocument: IdentifyingDocument, identifyingDocumentVerificationResult: VerificationResult!, initials: String, initialsVerificationResult: VerificationResult',
}

/** Its unions, and the interface of all that has an id. */
export const UNIONS: Readonly<Record<string, readonly string[]>> = {
  AccountHolder: ['Business', 'Individual'],
  BankState: ['BankSupportedState', 'BankUnsupportedState'],
  IdentifyingDocument: ['IdentityDocument', 'Passport', 'TemporaryResidence'],
  VerifiedAccountHolderBankAccountDetails: ['VerifiedBusinessBankAccountDetails', 'VerifiedIndividualBankAccountDetails'],
  BankFeatureStatus: [
    'BankFeatureDegradedStatus',
    'BankFeatureOperationalStatus',
    'BankFeatureUnavailableStatus',
    'BankFeatureUnsupportedStatus',
  ],
  Node: [
    'BankAccount',
    'BankAccountStatement',
    'Client',
    'DebitOrderPayment',
    'PendingTransaction',
    'ReauthorizationRequired',
    'Transaction',
    'TransactionCategory',
    'User',
  ],
}
