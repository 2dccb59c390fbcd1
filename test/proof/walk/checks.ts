import type { Can, Hint, View } from '../../../src/domain'
import { MINUTE, SECOND } from '../../connection/world'
import { BANK_LOOKS, HIDDEN, paceOf, looksWithin, bankTroubleBudget, troubleBudget, VISIT_LOOKS } from './budget'
import type { Course } from './course'
import type { Device } from './device'
import type { PageLoad } from './page.load'
import type { PortCall } from './ports'
import type { Segment, Tab } from './world.types'

/** What must be so on every page at every moment. Each answers with what is not. */

const ENDS: ReadonlySet<View['state']> = new Set(['connected', 'cancelled'])
const WAYS: readonly (keyof Can)[] = [
  'start',
  'submitCredentials',
  'submitAnswers',
  'authorize',
  'retry',
  'look',
  'leave',
  'cancel',
  'signIn',
]

export function exitFaults(view: View): string[] {
  const isEnd = ENDS.has(view.state)
  const faults: string[] = []
  if (!isEnd && !WAYS.some((way) => view.can[way])) faults.push(`${view.state} has no way out`)
  if (!isEnd && !view.can.cancel) faults.push(`${view.state} cannot be cancelled`)
  if (!isEnd && view.state !== 'left' && !view.can.leave) faults.push(`${view.state} cannot be left`)
  return faults
}

/**
 * By the last answer about this bank, somebody on this page had learned by then how long it takes, and the host has not made the kit forget
 * it since.
 */
const knowsAverages = ({ load, person }: Tab, { bank, from }: Segment): boolean =>
  load.calls
    .slice(load.forgotten)
    .findLast(
      ({ call, attempt, brought, userKey, endedAt }) =>
        call === 'bank' && attempt === bank && brought !== null && userKey === person.key && (endedAt ?? Infinity) <= from,
    )?.brought === 'averages'

/** Counts what was asked in each stretch of time against the table that was written by hand. */
export function budgetFaults(tab: Tab, now: number): string[] {
  return tab.segments.flatMap((segment, index) => {
    const next = tab.segments[index + 1]
    const until = next?.from ?? now
    const ms = until - segment.from
    const made = tab.calls.slice(segment.calls, next?.calls ?? tab.calls.length)
    const failures = made.filter(({ outcome }) => outcome !== 'ok' && outcome !== null).length
    const count = (call: PortCall['call']) => made.filter((one) => one.call === call).length
    // News of another attempt comes with the first look at it.
    const reads = made.filter(({ call, attempt }) => call === 'read' && attempt === segment.attempt).length
    const looks =
      looksWithin(segment.hidden ? HIDDEN : paceOf(segment, knowsAverages(tab, segment)), ms) + troubleBudget(ms, failures)
    const banks = looksWithin(BANK_LOOKS[segment.state], ms) + bankTroubleBudget(ms, failures) + 1
    const visits = looksWithin(VISIT_LOOKS[segment.state], ms)
    const about = `${segment.state}${segment.hidden ? ' (hidden)' : ''} in ${Math.round(ms / SECOND)} s`
    return [
      ...(reads > looks ? [`${reads} looks for ${looks} allowed: ${about}`] : []),
      ...(count('visit') > visits ? [`${count('visit')} looks at the visit for ${visits} allowed: ${about}`] : []),
      // Whoever names the bank asks which it is, and whoever asks how it does.
      ...(count('which-bank') > banks + 1 ? [`asked ${count('which-bank')} times which bank it is: ${about}`] : []),
      ...(count('bank') > banks ? [`${count('bank')} looks at the bank for ${banks} allowed: ${about}`] : []),
    ]
  })
}

/** One look at a time, none within half a second of the one before, none in a pause that the platform asked for. */
export function spacingFaults(tab: Tab): string[] {
  const byAttempt = new Map<string, PortCall[]>()
  for (const call of tab.calls)
    if (call.call === 'read' && call.attempt !== null) byAttempt.set(call.attempt, [...(byAttempt.get(call.attempt) ?? []), call])
  return [...byAttempt.values()].flatMap((reads) =>
    reads.flatMap((read, index) => {
      const before = reads[index - 1]
      // Whoever sets a clock sets all that was planned by it.
      if (before === undefined || before.aheadMs !== read.aheadMs) return []
      if (before.endedAt === null || before.endedAt > read.at) return ['two looks at once']
      // A host that empties the cache makes the kit forget the pause.
      const isForgotten = tab.load.calls.indexOf(before) < tab.load.forgotten
      if (before.retryAt !== null && read.at < before.retryAt && !isForgotten)
        return [`a look ${before.retryAt - read.at} ms before the pause was over`]
      return []
    }),
  )
}

/** The last two looks at the bank came to nothing. */
function bankFails({ load, person }: Tab): boolean {
  const own = load.calls.filter(({ userKey }) => userKey === person.key)
  const looks = own.filter(({ call, outcome }) => (call === 'bank' || call === 'which-bank') && outcome !== null)
  return looks.length > 1 && looks.slice(-2).every(({ outcome }) => outcome !== 'ok')
}

const READING_STATES: ReadonlySet<View['state']> = new Set(['starting', 'verifying', 'needs-mfa', 'polling'])

/** What is said beside the screen, against what was asked and answered. */
export function hintFaults(tab: Tab, view: View, { world, clock, isRight }: Device): string[] {
  const now = world.now()
  const { context, reading } = tab.connection.getSnapshot()
  const { attempt } = context
  // Work that was joined may be older than the attempt that follows it: the platform says so.
  const since = attempt === null ? now : Math.min(attempt.startedAt, reading?.startedAt ?? Infinity)
  // Where somebody set the device's clock nobody can tell how long it has been.
  const workedMs = isRight() ? clock.now() - since : Infinity
  // A device that slept finds a look's time up only when it lets go of it: nobody was told that it failed.
  const isLetGo = ({ outcome, endedAt }: PortCall) => outcome === null || (outcome !== 'ok' && endedAt === tab.leftAt)
  // What another route of this page has seen is known here as well.
  const { calls, forgotten } = tab.load
  const about = calls.filter((call) => call.userKey === tab.person.key && call.attempt === attempt?.id && !isLetGo(call))
  const [last, before] = about
    .filter(({ call }) => call === 'read')
    .slice(-2)
    .toReversed()
  /** What was pushed meanwhile, or a host that emptied the cache, makes the kit begin to count anew; it need not. */
  const isAnew = calls.slice(0, forgotten).some((call) => call === before) || about.slice(-2).some(({ call }) => call === 'push')
  const failed = (call: PortCall | undefined) => call !== undefined && call.outcome !== 'ok'
  const isTrue: Readonly<Record<Hint, boolean>> = {
    // The browsers of a walk keep what they are given.
    'no-storage': false,
    offline: tab.load.page.isOffline,
    // A form that is not there yet is asked for by looks at the bank.
    unreachable: view.state === 'needs-credentials' ? bankFails(tab) : failed(last) && failed(before),
    'rate-limited': last?.outcome === 'rate-limit',
    joined: attempt?.joined === true,
    // Nobody's average is so short, and none of these banks is slower than this without being slow.
    slow: workedMs >= 45 * SECOND,
    'queued-behind': workedMs >= 30 * SECOND,
    'bank-down': view.state === 'outage-wait',
  }
  const lies = view.hints.filter((hint) => !isTrue[hint]).map((hint) => `"${hint}" is not so`)
  // What another route has seen need not be known here: its adapter may have been another.
  const isOwn = last !== undefined && before !== undefined && tab.calls.includes(last) && tab.calls.includes(before)
  const untold = READING_STATES.has(view.state) && failed(last) && failed(before) && isOwn && !isAnew && !tab.load.page.isOffline
  const tells = view.hints.some((hint) => hint === 'unreachable' || hint === 'rate-limited' || hint === 'offline')
  return untold && !tells && now - (last?.endedAt ?? now) > MINUTE
    ? [...lies, 'two looks in a row failed and nobody says so']
    : lies
}

/** Of pages that are gone nothing is left: no timer, no listener, nobody who looks. */
export function leftFaults({ loads, platform, storage }: Course): string[] {
  const sum = (count: (load: PageLoad) => number) => loads.reduce((all, load) => all + count(load), 0)
  const left = {
    timers: platform.device.waiting(),
    'listeners to the page': sum((load) => load.listeners()),
    'listeners to the storage': storage.listeners(),
    observers: sum(({ client }) =>
      client
        .getQueryCache()
        .getAll()
        .reduce((all, query) => all + query.getObserversCount(), 0),
    ),
  }
  return Object.entries(left).flatMap(([what, count]) => (count > 0 ? [`${count} ${what} left behind`] : []))
}
