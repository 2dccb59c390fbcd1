import { describe, expect, it } from 'vitest'
import { sandboxLogins } from '../../src/sandbox'
import { HOUR, MINUTE, SECOND, testWorld } from './world'

/** Written by hand: where a first connection by version 2.1 with each login of the sandbox stands after so long. */
const ENDS: Readonly<Record<string, readonly [afterMs: number, at: string, scenario: string | null]>> = {
  'Wentworth-Smith': [MINUTE, 'connected', null],
  Whistler: [MINUTE, 'connected', null],
  Gilfoyle: [MINUTE, 'connected', null],
  gavinBelson: [MINUTE, 'connected', null],
  jared: [MINUTE, 'connected', null],
  richard: [MINUTE, 'connected', null],
  laurieBream: [MINUTE, 'connected', null],
  ashMann: [MINUTE, 'connected', null],
  bighead: [MINUTE, 'needs-bank-action', 'login-locked'],
  erlich: [MINUTE, 'needs-bank-action', 'bank-notice'],
  jianYang: [MINUTE, 'outage-wait.queued', 'retry-queued'],
  wrong: [MINUTE, 'needs-credentials', 'credentials-rejected'],
  'wrong-pair': [MINUTE, 'needs-credentials', 'credentials-rejected'],
  locked: [MINUTE, 'needs-bank-action', 'login-locked'],
  'mfa-unsupported': [MINUTE, 'needs-bank-action', 'mfa-unsupported'],
  changed: [MINUTE, 'connected', null],
  notice: [MINUTE, 'needs-bank-action', 'bank-notice'],
  'notice-late': [MINUTE, 'needs-bank-action', 'bank-notice'],
  declined: [MINUTE, 'needs-authorization.asking', 'authorization-declined'],
  already: [MINUTE, 'connected', 'already-connected'],
  disabled: [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  unsupported: [MINUTE, 'unsupported', 'bank-unsupported'],
  'mfa-code': [MINUTE, 'needs-mfa.asking', null],
  'mfa-questions': [MINUTE, 'needs-mfa.asking', null],
  'mfa-approve': [MINUTE, 'needs-mfa.asking', null],
  'mfa-approve-alone': [MINUTE, 'connected', null],
  'mfa-choice': [MINUTE, 'needs-mfa.asking', null],
  'mfa-image': [MINUTE, 'needs-mfa.asking', null],
  'mfa-letters': [MINUTE, 'needs-mfa.asking', null],
  'mfa-resend': [MINUTE, 'needs-mfa.asking', null],
  'mfa-another': [MINUTE, 'needs-mfa.asking', null],
  gone: [MINUTE, 'connected', null],
  'attempts-left': [MINUTE, 'needs-credentials', 'credentials-rejected'],
  'mfa-brief': [2 * MINUTE, 'needs-retry', 'mfa-failed'],
  'mfa-seconds': [20 * MINUTE, 'needs-mfa.asking', null],
  'mfa-skipped': [MINUTE, 'connected', null],
  'mfa-then-notice': [MINUTE, 'needs-mfa.asking', null],
  slow: [12 * MINUTE, 'connected', null],
  stuck: [20 * MINUTE, 'polling', null],
  'stuck-verify': [20 * MINUTE, 'verifying', null],
  'times-out': [10 * MINUTE, 'needs-retry', 'attempt-timed-out'],
  'outage-1': [3 * HOUR, 'connected', null],
  'outage-3': [7 * HOUR, 'connected', null],
  'outage-7d': [8 * 24 * HOUR, 'needs-support', 'queue-expired'],
  'outage-refresh': [MINUTE, 'connected', null],
  'code-account-not-accessible-requires-user-action': [MINUTE, 'needs-bank-action', 'bank-notice'],
  'code-user-action-required': [MINUTE, 'needs-bank-action', 'bank-notice'],
  'code-maintenance-error': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-maintenance': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-temporary-unavailable': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-system-unavailable': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-institution-not-available': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-connector-error': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-institution-not-found': [MINUTE, 'unsupported', 'bank-unsupported'],
  'code-institution-disabled': [MINUTE, 'outage-wait.cooldown', 'bank-outage'],
  'code-invalid-connection': [MINUTE, 'needs-credentials', 'credentials-changed'],
  'code-job-timed-out': [MINUTE, 'needs-retry', 'attempt-timed-out'],
  'code-unknown-error': [MINUTE, 'needs-retry', 'unknown'],
  'code-invalid-username-or-password': [MINUTE, 'needs-credentials', 'credentials-rejected'],
  'code-locked-account': [MINUTE, 'needs-bank-action', 'login-locked'],
  'code-multifactor-required': [MINUTE, 'needs-bank-action', 'mfa-unsupported'],
  'code-missing-required-field': [MINUTE, 'needs-retry', 'statement-rejected'],
  'code-bank-statement-invalid': [MINUTE, 'needs-retry', 'statement-rejected'],
  'code-missing-bank-data': [MINUTE, 'needs-retry', 'unknown'],
  'code-unheard-of': [MINUTE, 'needs-retry', 'unknown'],
  'steps-unknown': [2 * MINUTE, 'connected', null],
  'shape-array-results': [MINUTE, 'connected', null],
  'shape-details-not-detail': [MINUTE, 'needs-credentials', 'credentials-rejected'],
  'shape-links-null': [MINUTE, 'connected', null],
  'shape-no-source': [MINUTE, 'connected', null],
  'shape-relative-links': [MINUTE, 'connected', null],
  'shape-created-date': [MINUTE, 'connected', null],
  'shape-misspelt-mfa': [MINUTE, 'needs-mfa.asking', null],
  'shape-mfa-result-kept': [MINUTE, 'needs-mfa.asking', null],
  'shape-unknown-status': [MINUTE, 'connected', null],
  'shape-no-steps': [MINUTE, 'verifying', null],
  'shape-shrinking-steps': [MINUTE, 'connected', null],
  'shape-future-dates': [MINUTE, 'connected', null],
}

describe('a first connection with each login of the sandbox', () => {
  it.each(sandboxLogins.map((login) => [login.loginId, login] as const))(
    'comes to the documented end with %s',
    async (loginId, login) => {
      const row = ENDS[loginId]
      expect(row, 'a login without a row').toBeDefined()
      const [afterMs, at, scenario] = row ?? [0, '', null]
      const { clock, follow } = testWorld()
      const flow = follow({ intent: 'create', institutionId: login.institutionId })
      await clock.advance(SECOND)
      flow.submit(loginId, login.password)
      await clock.advance(afterMs)
      expect([flow.at(), flow.scenario()]).toEqual([at, scenario])
      expect(flow.view().journey.length).toBeGreaterThan(0)
    },
  )
})
