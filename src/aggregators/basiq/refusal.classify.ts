import { issueOf, type Case, type Intent, type Issue, type StopScenario } from '../../domain'
import { failureScenario, lockWarning } from './failure.classify'
import { isRateLimited, type Answer } from './http.parse'
import { DEFAULT_RETRY_MS } from './retry-after.parse'
import { sentence } from './sentence.parse'
import type { WireError } from './wire.types'

interface Verdict {
  scenario: StopScenario
  fields: string[]
}

/** The user's fields, by the parameter's name and by the words in Basiq's texts; longer names first. */
const USER_FIELDS: readonly (readonly [field: string, words: RegExp])[] = [
  ['secondaryLoginId', /secondary login id/i],
  ['loginId', /login id/i],
  ['securityCode', /security code/i],
  ['password', /password/i],
  ['userToken', /user token/i],
]

const BANK_UNSUPPORTED = /institution\b[^]*\bnot supported/i
/** Basiq calls the bank "currently" disabled. */
const BANK_OFF = /institution\b[^]*\bdisabled/i

const GONE_CODES: readonly (string | null)[] = ['resource-not-found', 'resource-no-longer-available']
const CONNECTION_GONE = /connection\b[^]*\b(?:does not exist|doesn't exist|not found|no longer exists|deleted)/i
/** What is missing is the address or the user, which is for the developer to mend. */
const NOT_THE_CONNECTION = /route not found|\buser\b[^]*\b(?:does not exist|doesn't exist|not found)/i

/** Whether a connection that was to be changed or refreshed is not there any more. Basiq says so with 404, 410 and 400. */
const isConnectionGone = (status: number, code: string | null, text: string, intent: Intent): boolean =>
  intent !== 'create' &&
  (status === 400 || status === 404 || status === 410) &&
  (GONE_CODES.includes(code) || CONNECTION_GONE.test(text)) &&
  !NOT_THE_CONNECTION.test(text)

function fieldOf({ parameter }: WireError, text: string): string | null {
  const byName = USER_FIELDS.find(([field]) => field.toLowerCase() === parameter?.toLowerCase())
  // A named parameter that is not the user's decides too, although the text may mention a password.
  if (byName !== undefined || parameter !== null) return byName?.[0] ?? null
  return USER_FIELDS.find(([, words]) => words.test(text))?.[0] ?? null
}

/** The one code that says that a bank is already connected. */
export const ALREADY_EXISTS = 'resource-already-exists'

/** The meaning of one error of a refused begin. The HTTP status comes first, the code second (Basiq docs, "Error codes"). */
function verdictOf(status: number, error: WireError | null, intent: Intent): Verdict {
  const code = error?.code ?? null
  const text = `${error?.title ?? ''}\n${error?.detail ?? ''}`
  const plain = (scenario: StopScenario): Verdict => ({ scenario, fields: [] })
  if (status >= 500 || status === 408) return plain('not-started')
  // After an update or a refresh nothing was connected by it: other work is in the way.
  if (code === ALREADY_EXISTS && intent === 'create') return plain('already-connected')
  // Any other conflict may be a proxy's: nobody knows what is there, and the next try joins it.
  if (status === 409 || code === ALREADY_EXISTS) return plain('not-started')
  if (isConnectionGone(status, code, text, intent)) return plain('connection-gone')
  if (error === null || status !== 400) return plain('integration-fault')
  if (code === 'parameter-not-supplied' || code === 'parameter-not-valid') {
    const field = fieldOf(error, text)
    return field === null ? plain('integration-fault') : { scenario: 'input-invalid', fields: [field] }
  }
  const scenario = failureScenario({ code, text, atChallenge: false, intent })
  if (scenario !== 'unknown' && scenario !== 'statement-rejected') return plain(scenario)
  if (BANK_OFF.test(text)) return plain('bank-outage')
  return plain(BANK_UNSUPPORTED.test(text) ? 'bank-unsupported' : 'integration-fault')
}

/** The order in which several errors count. Scenarios that are not listed come between the two lists. */
const FIRST: readonly StopScenario[] = ['integration-fault', 'authorization-declined', 'input-invalid']
const LAST: readonly StopScenario[] = ['bank-outage', 'bank-unsupported', 'already-connected']

function rankOf({ scenario }: Verdict): number {
  const first = FIRST.indexOf(scenario)
  return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(scenario)
}

/** The issue of a refused begin. `about.at` is now. */
export function refusalIssue(answer: Answer, intent: Intent, about: Case): Issue<StopScenario> {
  const { status } = answer
  const errors = answer.errors.length > 0 ? answer.errors : [null]
  const tooSoon = isRateLimited(answer)
  const judged = errors.map((error) => ({
    error,
    ...(tooSoon ? { scenario: 'too-soon' as const, fields: [] } : verdictOf(status, error, intent)),
  }))
  const [deciding = { error: null, scenario: 'integration-fault' as const, fields: [] }] = [...judged].sort(
    (one, other) => rankOf(one) - rankOf(other),
  )
  const { error, scenario } = deciding
  const fields = judged.filter((one) => one.scenario === scenario).flatMap((one) => one.fields)
  return issueOf({
    scenario,
    code: error?.code ?? `http-${status}`,
    detail: sentence(error?.detail ?? error?.title),
    ...lockWarning(scenario, `${error?.title ?? ''}\n${error?.detail ?? ''}`),
    ...(scenario === 'input-invalid' && { fields: [...new Set(fields)] }),
    ...(tooSoon && { retryAt: answer.retryAt ?? about.at + DEFAULT_RETRY_MS }),
    reference: { ...about, correlationId: answer.correlationId },
  })
}
