import { DeveloperError, SessionEnded, Unreachable, type Answered, type Begun, type Clock, type Issue, type StopScenario, type SupportReference } from '../domain'
import { POLICY } from '../policy'

/** What a call that sends something is made with. */
export interface Sending {
  clock: Clock
  reference: Omit<SupportReference, 'at' | 'code' | 'correlationId' | 'step'>
  report(error: unknown): void
}

const never = new AbortController().signal

const issueOf = (scenario: StopScenario, { clock, reference }: Sending): Issue<StopScenario> => ({
  scenario,
  code: null,
  detail: null,
  reference: { ...reference, correlationId: null, step: null, code: null, at: clock.now() },
})

/** Every way in which a call can go wrong, as the reason to stop that it is. */
function scenarioOf(error: unknown, report: Sending['report']): StopScenario {
  if (error instanceof Unreachable) return error.kind === 'rate-limit' ? 'too-soon' : 'not-started'
  if (error instanceof SessionEnded) return error.remedy === 'authorize' ? 'consent-expired' : 'session-expired'
  report(
    error instanceof DeveloperError
      ? error
      : new DeveloperError(
          `A call of the adapter threw ${String(error)}.`,
          'An adapter may only reject with Unreachable or SessionEnded; this flow cannot go on.',
          'Catch it in the adapter, or mend the callback that it came from.',
        ),
  )
  return 'integration-fault'
}

function stoppedBy(error: unknown, sending: Sending): { status: 'stopped'; issue: Issue<StopScenario> } {
  const issue = issueOf(scenarioOf(error, sending.report), sending)
  return { status: 'stopped', issue: error instanceof Unreachable && error.retryAt !== null ? { ...issue, retryAt: error.retryAt } : issue }
}

/**
 * Sends a begin. It is never aborted: an answer that takes too long counts as none for the screen, and is handed to `late` when
 * it comes after all.
 */
export function sendBegin(call: (signal: AbortSignal) => Promise<Begun>, sending: Sending, late: (begun: Begun) => void): Promise<Begun> {
  const { clock } = sending
  return new Promise((resolve) => {
    let over = false
    const timer = clock.setTimeout(() => {
      over = true
      resolve({ status: 'stopped', issue: issueOf('not-started', sending) })
    }, POLICY.callTimeoutMs)
    const settle = (begun: Begun) => {
      clock.clearTimeout(timer)
      if (over) late(begun)
      else resolve(begun)
    }
    void started(() => call(never)).then(settle, (error: unknown) => settle(stoppedBy(error, sending)))
  })
}

/** Sends an answer to a challenge. Where nobody knows whether it arrived, the challenge stays open: the next look tells. */
export function sendAnswer(call: (signal: AbortSignal) => Promise<Answered>, sending: Sending): Promise<Answered> {
  return started(() => call(never)).catch((error: unknown) => ({
    ...stoppedBy(error, sending),
    status: 'refused' as const,
    stillOpen: error instanceof Unreachable,
  }))
}

/** The reason to stop when the platform's page cannot be opened. */
export const refusalOf = (error: unknown, sending: Sending): Issue<StopScenario> => stoppedBy(error, sending).issue

/** Runs the call now, in the same task as the user's click, and turns what it throws into a rejection. */
async function started<T>(call: () => Promise<T>): Promise<T> {
  return call()
}
