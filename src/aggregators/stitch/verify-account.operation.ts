import type { StitchOperation } from './stitch.options'

interface IdentifyingDocument {
  number: string
  country: string
}

/** Stitch docs: bank account verification, `BankAccountVerificationInput`. */
export interface BankAccountVerification {
  accountNumber: string
  bankId?: string | undefined
  branchCode?: string | undefined
  accountType?: string | undefined
  /** Exactly one of the two. */
  accountHolder:
    | {
        individual: {
          /** Exactly one of the three. */
          identifyingDocument:
            | { identityDocument: IdentifyingDocument }
            | { passport: IdentifyingDocument }
            | { temporaryResidenceId: IdentifyingDocument }
          initials?: string | undefined
          familyName?: string | undefined
        }
      }
    | { business: { registration: { number: string; country: string }; name?: string | undefined } }
}

/**
 * Checks whether a bank account belongs to the person who claims it. Real-time banks answer within two minutes, others in batches,
 * after 20 to 120 minutes. It needs the app's token, which belongs on a server: let `execute` send the query there, and pass `judge:
 * judgeVerification`. Other details are other work and need another `key`.
 */
export function verifyBankAccount(input: BankAccountVerification, key = 'verify-bank-account'): StitchOperation {
  return {
    key,
    document: `query VerifyBankAccount($input: BankAccountVerificationInput!) { client { verifyBankAccountDetails(input: $input) {
  accountVerificationResult accountTypeVerificationResult
  detailedAccountVerificationResults { accountExists identityDocumentMatch initialMatch lastNameMatch }
  accountOpen accountOpenForMoreThanThreeMonths accountAcceptsCredits accountAcceptsDebits
} } }`,
    variables: { input },
    essential: ['client.verifyBankAccountDetails'],
    bankFeatures: [],
  }
}
