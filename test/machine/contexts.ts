import { issueOf, type Attempt, type Issue, type StopScenario } from '../../src/domain'
import type { ConnectionContext } from '../../src/machine'
import { initialContext } from '../../src/machine/initial.context'

/** The changes to the context are pure, so tests compare them whole with what was written by hand. */
export const NOW = Date.UTC(2026, 10, 22, 9)
export const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

export const attempt: Attempt = {
  id: 'job-1',
  intent: 'refresh',
  startedAt: NOW - MINUTE,
  joined: false,
  connectionId: 'c-1',
  institutionId: 'AU00000',
}

export const context = (change: Partial<ConnectionContext> = {}): ConnectionContext => ({
  ...initialContext({
    instance: 'i',
    intent: 'refresh',
    entries: { create: 'form', update: 'form', refresh: 'call' },
    connectionId: 'c-1',
    institutionId: 'AU00000',
    attempt: null,
    issue: null,
  }),
  ...change,
})

export const reference = { attemptId: 'job-1', connectionId: 'c-1', institutionId: 'AU00000', step: null, at: NOW }
export const issue = (scenario: StopScenario, more: Partial<Issue<StopScenario>> = {}): Issue<StopScenario> => ({
  ...issueOf({ scenario, reference }),
  ...more,
})
