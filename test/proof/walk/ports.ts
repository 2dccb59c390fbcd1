import { UnreachableError, type Aggregator, type Attempt } from '../../../src/domain'
import type { Device } from './device'
import type { Tab } from './world.types'

/** One call that the kit made of an adapter. */
export interface PortCall {
  readonly call: 'read' | 'push' | 'begin' | 'finish' | 'answer' | 'go' | 'bank' | 'which-bank' | 'visit'
  /** The attempt that is read, or the bank that is asked about. */
  readonly attempt: string | null
  readonly userKey: string
  readonly at: number
  /** How far the device's clock was ahead. */
  readonly aheadMs: number
  /** Null while it is under way. */
  endedAt: number | null
  /** What it came to: `ok`, or the kind of what it threw. Null: nothing yet, or nobody waited for it. */
  outcome: string | null
  /** The reading or the result that it brought, by its status, and by the scenario where it stopped; null: none. */
  brought: string | null
  /** The platform asked for a pause until then. */
  retryAt: number | null
  joined: boolean
}

/** Each call has this long, by the docs. */
const CALL_LIMIT_MS = 30_000

/** What an answer of the adapter says, in a word or two. */
function gist(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return null
  if ('expected' in result) return result.expected === null ? 'no averages' : 'averages'
  if (!('status' in result)) return null
  const issue = 'issue' in result ? (result.issue as { scenario: string }) : null
  return [String(result.status), ...(issue === null ? [] : [issue.scenario])].join(' ')
}

/** Where calls are noted. */
export interface CallLog {
  /** The connection that is on the page. */
  tab(): Tab | null
  /** All of the page. */
  readonly calls: PortCall[]
}

/**
 * The adapter, and a list of what is asked of it: the figures of a walk come from here and never from
 * the kit.
 */
export function watched(aggregator: Aggregator, { world: clock, aheadMs }: Device, { tab: tabNow, calls }: CallLog): Aggregator {
  const called = (call: PortCall['call'], attempt: string | null, userKey: string): PortCall => {
    const at = clock.now()
    const tab = tabNow()
    if (tab !== null && tab.person.key !== userKey) tab.faults.push(`${call} for ${userKey} while ${tab.person.key} is signed in`)
    const one: PortCall = {
      call,
      attempt,
      userKey,
      at,
      aheadMs: aheadMs(),
      endedAt: null,
      outcome: null,
      brought: null,
      retryAt: null,
      joined: false,
    }
    tab?.calls.push(one)
    calls.push(one)
    return one
  }
  async function noted<T>(
    call: PortCall['call'],
    attempt: string | null,
    run: () => Promise<T>,
    { userKey, signal }: { userKey: string; signal?: AbortSignal | undefined },
  ): Promise<T> {
    const one = called(call, attempt, userKey)
    let isLetGo = false
    // Let go is over, whenever the platform gets round to it, and came to nothing, unless its time was up.
    signal?.addEventListener('abort', () => {
      const elapsedMs = clock.now() - one.at
      // By whichever clock says more: one that was set forward cuts a call short.
      isLetGo = Math.max(elapsedMs, elapsedMs + aheadMs() - one.aheadMs) < CALL_LIMIT_MS
      if (!isLetGo) one.outcome ??= 'timed-out'
      one.endedAt ??= clock.now()
    })
    try {
      const result = await run()
      one.outcome = isLetGo ? null : 'ok'
      one.brought = gist(result)
      if (typeof result === 'object' && result !== null && 'attempts' in result)
        one.joined = (result.attempts as Attempt[])[0]?.joined === true
      return result
    } catch (error) {
      if (isLetGo) throw error
      one.outcome = error instanceof UnreachableError ? error.kind : error instanceof Error ? error.name : 'thrown'
      // Named by the device's clock.
      one.retryAt = error instanceof UnreachableError && error.retryAt !== null ? error.retryAt - aheadMs() : null
      throw error
    } finally {
      one.endedAt ??= clock.now()
    }
  }
  const {
    answerChallenge,
    authorizationUrl,
    completeAuthorization: finish,
    institution,
    institutionOf,
    subscribe,
    isAuthorizationSettled,
  } = aggregator
  /** What is sent is never let go of. */
  const sent = ({ userKey }: { userKey: string }) => ({ userKey })
  return {
    ...aggregator,
    begin: (request, call) => noted('begin', null, () => aggregator.begin(request, call), sent(call)),
    read: (attempt, call) => noted('read', attempt.id, () => aggregator.read(attempt, call), call),
    ...(answerChallenge && {
      answerChallenge: (attempt, challenge, answers, call) =>
        noted('answer', attempt.id, () => answerChallenge(attempt, challenge, answers, call), sent(call)),
    }),
    ...(authorizationUrl && {
      authorizationUrl: (going, call) => noted('go', null, () => authorizationUrl(going, call), sent(call)),
    }),
    ...(finish && {
      completeAuthorization: (back, pendingAuthorization, call) =>
        noted('finish', null, () => finish(back, pendingAuthorization, call), sent(call)),
    }),
    ...(institution && {
      institution: (id, call, connectionId) => noted('bank', id, () => institution(id, call, connectionId), sent(call)),
    }),
    ...(institutionOf && { institutionOf: (id, call) => noted('which-bank', null, () => institutionOf(id, call), sent(call)) }),
    ...(isAuthorizationSettled && {
      isAuthorizationSettled: (pendingAuthorization, call) =>
        noted('visit', null, () => isAuthorizationSettled(pendingAuthorization, call), sent(call)),
    }),
    ...(subscribe && {
      subscribe: (attempt, onReading, call) =>
        subscribe(
          attempt,
          (reading) => {
            const one = called('push', attempt.id, call.userKey)
            Object.assign(one, { endedAt: clock.now(), outcome: 'ok', brought: gist(reading) })
            onReading(reading)
          },
          call,
        ),
    }),
  }
}
