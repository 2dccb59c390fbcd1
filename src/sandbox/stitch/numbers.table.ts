import type { StitchRule, RuledScenario } from './stitch.types'

export type VerificationResult = 'verified' | 'refuted' | 'unknown'

/** The bank's results for the details. Results that are left out are verified. */
export interface VerificationOutcome {
  readonly accountExists?: VerificationResult
  readonly identityDocumentMatch?: VerificationResult
  readonly initialMatch?: VerificationResult
  readonly lastNameMatch?: VerificationResult
  /** The bank says nothing about the account beyond the results. */
  readonly reticent?: boolean
}

/** An account number with a fixed result. */
export interface NumberScenario extends RuledScenario {
  readonly by: 'account number'
  readonly outcome: VerificationOutcome
}

type Failing = StitchRule['failure'] & Pick<StitchRule, 'times'>

function number(name: string, happens: string, outcome: VerificationOutcome, ...failures: Failing[]): NumberScenario {
  const rules = failures.map(({ times, ...failure }): StitchRule => ({
    field: 'Client.verifyBankAccountDetails',
    failure,
    ...(times === undefined ? {} : { times }),
  }))
  const first = failures[0]
  const reason = first?.reason === undefined ? {} : { reason: first.reason }
  return { by: 'account number', name, code: first?.code ?? null, ...reason, happens, rules, outcome }
}

const UNKNOWN = {
  accountExists: 'unknown',
  identityDocumentMatch: 'unknown',
  initialMatch: 'unknown',
  lastNameMatch: 'unknown',
  reticent: true,
} as const

/** The result of an account number that is in no row. */
export const noSuchAccount: VerificationOutcome = { ...UNKNOWN, accountExists: 'refuted' }
/** The result at a bank that can verify nothing. */
export const nothingKnown: VerificationOutcome = UNKNOWN

/**
 * The result of each account number, after the time that its bank takes. The reasons of VERIFICATION_ERROR are not published, so the
 * one here is deliberately made up.
 */
export const numberScenarios: readonly NumberScenario[] = [
  number('1000000001', 'verified', {}),
  number('1000000002', 'refuted: there is no such account', noSuchAccount),
  number('1000000003', 'refuted: the name is another', { initialMatch: 'refuted', lastNameMatch: 'refuted' }),
  number('1000000004', 'refuted: the identity document is another', { identityDocumentMatch: 'refuted' }),
  number('1000000005', 'unknown: it could not be checked', nothingKnown),
  number('1000000006', 'verified, while nothing is said of the account beyond that', { reticent: true }),
  number('2000000001', 'VERIFICATION_ERROR with a reason', {}, { code: 'VERIFICATION_ERROR', reason: 'sandbox_made_up_reason' }),
  number('2000000002', 'VERIFICATION_ERROR without a reason', {}, { code: 'VERIFICATION_ERROR' }),
  number(
    '2000000003',
    'The bank is down for the first two requests',
    {},
    {
      code: 'RESOURCE_UNAVAILABLE',
      reason: 'bank_unavailable',
      times: 2,
    },
  ),
  number(
    '2000000004',
    'The bank cannot be reached, once',
    {},
    { code: 'RESOURCE_UNAVAILABLE', reason: 'unable_to_connect', times: 1 },
  ),
  number('2000000005', 'INTERNAL_SERVER_ERROR, once', {}, { code: 'INTERNAL_SERVER_ERROR', times: 1 }),
  number('2000000006', 'Not there for this bank yet', {}, { code: 'NOT_IMPLEMENTED_ERROR' }),
  number('2000000007', 'BAD_USER_INPUT for details that look right', {}, { code: 'BAD_USER_INPUT' }),
  number('3000000001', 'A minute more than the bank takes by itself', {}, { code: 'RESULT_PENDING', takesMs: 60_000 }),
  number('3000000002', 'The result never comes', {}, { code: 'RESULT_PENDING' }),
]
