import { describe, expect, it } from 'vitest'
import { classify, parseAnswer } from '../../../src/aggregators/stitch'
import { attempt, error, NOW, UI_ID, UI_URL } from './given'

/** One error for each place in the order, first to last, and what it comes to alone. */
const ORDER: [name: string, error: unknown, outcome: string][] = [
  ['integration-fault', error('GRAPHQL_PARSE_FAILED'), 'integration-fault'],
  ['session', error('UNAUTHENTICATED'), 'session-expired'],
  ['authorization', error('REAUTHORIZATION_REQUIRED', { id: UI_ID, userInteractionUrl: UI_URL }), 'authorization-required'],
  ['permission', error('FORBIDDEN', { missingScopes: ['balances'] }), 'permission-missing'],
  ['identity', error('RESOURCE_UNAVAILABLE', { reason: 'bank_verification_required' }), 'identity-documents'],
  ['input', error('BAD_USER_INPUT'), 'input-invalid'],
  ['verification', error('VERIFICATION_ERROR'), 'account-not-verified'],
  ['outage', error('RESOURCE_UNAVAILABLE', { reason: 'bank_unavailable' }), 'bank-outage'],
  ['pending', error('RESULT_PENDING'), 'working'],
  ['unsupported', error('NOT_IMPLEMENTED_ERROR'), 'feature-unsupported'],
  ['unknown', error('SOMETHING_NEW'), 'unknown'],
]

const outcome = (errors: unknown, data: unknown = null): string => {
  const reading = classify(parseAnswer({ errors, data }), {
    attempt: attempt(),
    essential: ['user'],
    allowedHosts: ['secure.stitch.money'],
    canLink: true,
    now: NOW,
  })
  return reading.status === 'stopped' ? reading.issue.scenario : reading.status
}

const PAIRS = ORDER.flatMap(([first, one, expected], index) =>
  ORDER.slice(index + 1).map(([second, other]) => ({ first, one, expected, second, other })),
)

describe('among several errors', () => {
  it.each(PAIRS)('$first comes before $second', ({ one, expected, other }) => {
    expect(outcome([one, other])).toBe(expected)
    expect(outcome([other, one])).toBe(expected)
  })

  it('the first in the order decides, however they are listed', () => {
    const errors = ORDER.map(([, each]) => each)
    expect(outcome(errors)).toBe('integration-fault')
    expect(outcome([...errors].reverse())).toBe('integration-fault')
  })

  it('a part that is pending comes after whatever stops the whole', () => {
    const part = error('RESULT_PENDING', {}, ['extra'])
    const whole = error('SOMETHING_NEW', {}, ['user'])
    expect(outcome([part, whole], { user: null, extra: null, other: 1 })).toBe('unknown')
    expect(outcome([part], { user: {}, extra: null })).toBe('working')
  })
})
