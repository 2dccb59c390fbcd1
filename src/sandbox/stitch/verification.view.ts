import type { VerificationOutcome, VerificationResult } from './numbers.table'
import type { DocumentInput, VerificationInput } from './verification.types'

/** Stitch docs: the aggregate covers account, identity number and last name, but not the initials. */
function aggregate(results: readonly VerificationResult[]): VerificationResult {
  if (results.includes('refuted')) return 'refuted'
  return results.includes('unknown') ? 'unknown' : 'verified'
}

/** The platform's answer about verified details. Stitch docs: null means that a detail could not be verified. */
export function verifiedDetails(input: VerificationInput, outcome: VerificationOutcome): unknown {
  const { accountExists = 'verified', identityDocumentMatch = 'verified', reticent = false } = outcome
  const { initialMatch = 'verified', lastNameMatch = 'verified' } = outcome
  const known = <T>(value: T | null | undefined): T | null => (reticent ? null : (value ?? null))
  return {
    accountVerificationResult: aggregate([accountExists, identityDocumentMatch, lastNameMatch]),
    detailedAccountVerificationResults: { accountExists, identityDocumentMatch, initialMatch, lastNameMatch },
    accountTypeVerificationResult: (input.accountType ?? null) === null ? null : reticent ? 'unknown' : 'verified',
    accountHolder: holder(input, outcome),
    accountNumber: input.accountNumber,
    accountType: known(input.accountType),
    bankId: input.bankId ?? null,
    branchCode: input.branchCode ?? null,
    accountOpen: known(true),
    accountOpenForMoreThanThreeMonths: known(true),
    accountAcceptsCredits: known(true),
    accountAcceptsDebits: known(true),
  }
}

/** The type of each document, by the name of its input. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  identityDocument: 'IdentityDocument',
  passport: 'Passport',
  temporaryResidenceId: 'TemporaryResidence',
}

function documentOf(documents: Readonly<Record<string, DocumentInput | null>>): unknown {
  const [name, document] = Object.entries(documents).find(([, each]) => (each ?? null) !== null) ?? []
  return document ? { __typename: DOCUMENTS[name ?? ''], ...document } : null
}

function holder({ accountHolder: { individual, business } }: VerificationInput, outcome: VerificationOutcome): unknown {
  if (!individual) {
    const { name = null, registration } = business ?? {}
    return { __typename: 'VerifiedBusinessBankAccountDetails', name, registrationNumber: registration?.number ?? null }
  }
  const { identityDocumentMatch = 'verified', initialMatch = 'verified', lastNameMatch = 'verified' } = outcome
  return {
    __typename: 'VerifiedIndividualBankAccountDetails',
    initials: individual.initials ?? null,
    initialsVerificationResult: initialMatch,
    familyName: individual.familyName ?? null,
    familyNameVerificationResult: lastNameMatch,
    identifyingDocument: documentOf(individual.identifyingDocument),
    identifyingDocumentVerificationResult: identityDocumentMatch,
  }
}
