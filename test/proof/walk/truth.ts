import type { ConnectionSnapshot } from '../../../src/connection'
import type { Platform, Tab } from './world.types'

/** What a screen says against what the platform knows, at the moment it is said. */

/** Looks of this page at this user's work; another route of the same page may have made them. */
const looksOf = ({ load, person }: Pick<Tab, 'load' | 'person'>, attemptId: string) =>
  load.calls.filter(
    ({ call, attempt, userKey }) => (call === 'read' || call === 'push') && attempt === attemptId && userKey === person.key,
  )

/** Nobody is connected without a good look at their own work, nor by work that has not succeeded. */
function connectedFaults(tab: Tab, { view, context }: ConnectionSnapshot): string[] {
  if (view.state !== 'connected') return []
  const { person } = tab
  if (view.already) return person.mayBeConnectedAlready() ? [] : ['"already connected", which the platform never said']
  const id = context.attempt?.id
  if (id === undefined) return ['connected without any work']
  const isSeen = looksOf(tab, id).some(({ outcome, brought }) => outcome === 'ok' && brought === 'connected')
  return [
    ...(isSeen ? [] : ['connected without a good look']),
    ...((person.workOf(id) ?? 'succeeded') === 'succeeded' ? [] : ['connected by work that has not succeeded']),
  ]
}

/** Whatever these say, work that is running or done is not over, nor has it failed. */
const ENDS: ReadonlySet<string> = new Set([
  'mfa-failed',
  'attempt-gone',
  'integration-fault',
  'unknown',
  'queue-expired',
  'attempt-timed-out',
])

function endedFaults({ person, load }: Tab, { view, context: { attempt, issue } }: ConnectionSnapshot): string[] {
  const isEnd = (view.state === 'needs-retry' || view.state === 'needs-support') && issue !== null && ENDS.has(issue.scenario)
  if (!isEnd || attempt === null || issue.reference.attemptId !== attempt.id) return []
  const work = person.workOf(attempt.id)
  // A day without any change, and an answer that the bank refused in the call itself, end work that still claims to run.
  const refused = load.calls.some(
    ({ call, attempt: of, brought }) => call === 'answer' && of === attempt.id && brought === 'refused mfa-failed',
  )
  if (work === 'running' && (issue.scenario === 'attempt-timed-out' || refused)) return []
  // So does a session of the host that is over again after every sign-in.
  const last = looksOf({ load, person }, attempt.id).at(-1)
  if (issue.scenario === 'integration-fault' && last?.outcome === 'SessionEndedError') return []
  return work === 'running' || work === 'succeeded' ? [`work that has ${work} is ended as ${issue.scenario}`] : []
}

/** "That may not have got through" is said of no answer that has got through. */
function unsentFaults({ view, context: { attempt } }: ConnectionSnapshot, platform: Platform): string[] {
  if (view.state !== 'needs-mfa' || !view.unsent || attempt === null || !platform.hasAnswer(attempt.id)) return []
  return ['an answer that has arrived is said to be lost']
}

/** Nobody can tell the truth who was told something else, nor by a clock that somebody sets. */
export const untrueFaults = (tab: Tab, snapshot: ConnectionSnapshot, platform: Platform): string[] =>
  platform.hasLied() || !platform.device.isRight()
    ? []
    : [...connectedFaults(tab, snapshot), ...endedFaults(tab, snapshot), ...unsentFaults(snapshot, platform)]
