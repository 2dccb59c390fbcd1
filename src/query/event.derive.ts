import { isStepDone, issueOf, type Attempt, type Issue, type Reading, type StopScenario } from '../domain'
import type { WorldEvent } from '../machine'
import type { Look } from '../policy'

/** A reading as the machine's event: ids, steps and facts. The bank's texts stay in the reading. */
export function eventOfReading(reading: Reading, at: number): WorldEvent {
  const { steps, connectionId, institutionId } = reading
  const looked = { at, steps, ids: { connectionId, institutionId } }
  switch (reading.status) {
    case 'working':
      return { type: 'READING.WORKING', milestone: reading.milestone, pace: reading.pace, ...looked }
    case 'challenge':
      return {
        type: 'READING.CHALLENGE',
        challengeId: reading.challenge.id,
        expiresAt: reading.challenge.expiresAt,
        requests: reading.challenge.requests ?? [],
        ...looked,
      }
    case 'deferred':
      return {
        type: 'READING.DEFERRED',
        issue: withoutText(reading.issue),
        nextAt: reading.nextAt,
        until: reading.until,
        ...looked,
      }
    case 'connected':
      return { type: 'READING.CONNECTED', issues: reading.issues.map(withoutText), ...looked }
    case 'stopped':
      return { type: 'STOPPED', issue: withoutText(reading.issue), ...looked }
  }
}

const withoutText = <I extends Issue>(issue: I): I => ({ ...issue, detail: null })

/** A stop without a reading: time has passed, or the session has ended. */
export function eventOfStop(scenario: StopScenario, attempt: Attempt, look: Look): WorldEvent {
  const { id: attemptId, connectionId, institutionId } = attempt
  const step = look.reading?.steps.find((each) => !isStepDone(each))?.title ?? null
  const { at } = look
  return { type: 'STOPPED', at, issue: issueOf({ scenario, reference: { attemptId, connectionId, institutionId, step, at } }) }
}
