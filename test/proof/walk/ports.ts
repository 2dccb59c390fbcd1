import { UnreachableError, type Aggregator, type Attempt } from '../../../src/domain'
import type { Device } from './device'

/** One call that the kit made of an adapter. */
export interface PortCall {
  readonly call: 'read' | 'push' | 'begin' | 'finish' | 'answer' | 'go' | 'bank' | 'which-bank' | 'visit'
  /** Of the attempt that was read. */
  readonly attempt: string | null
  readonly at: number
  /** How far the device's clock was ahead. */
  readonly aheadMs: number
  /** Null while it is under way. */
  endedAt: number | null
  /** What it came to: `ok`, or the kind of what it threw. Null: nothing yet, or nobody waited for it. */
  outcome: string | null
  /** The platform asked for a pause until then. */
  retryAt: number | null
  joined: boolean
}

/** Each call has this long, by the docs. */
const CALL_LIMIT_MS = 30_000

/** The adapter, and a list of what is asked of it: the figures of a walk come from here and never from the kit. */
export function watched(aggregator: Aggregator, { world: clock, aheadMs }: Device, calls: PortCall[]): Aggregator {
  const called = (call: PortCall['call'], attempt: string | null): PortCall => {
    const at = clock.now()
    return { call, attempt, at, aheadMs: aheadMs(), endedAt: null, outcome: null, retryAt: null, joined: false }
  }
  async function noted<T>(
    call: PortCall['call'],
    attempt: string | null,
    run: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const one = called(call, attempt)
    calls.push(one)
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
  return {
    ...aggregator,
    begin: (request, call) => noted('begin', null, () => aggregator.begin(request, call)),
    read: (attempt, call) => noted('read', attempt.id, () => aggregator.read(attempt, call), call.signal),
    ...(answerChallenge && {
      answerChallenge: (attempt, challenge, answers, call) =>
        noted('answer', attempt.id, () => answerChallenge(attempt, challenge, answers, call)),
    }),
    ...(authorizationUrl && { authorizationUrl: (going, call) => noted('go', null, () => authorizationUrl(going, call)) }),
    ...(finish && {
      completeAuthorization: (back, pendingAuthorization, call) =>
        noted('finish', null, () => finish(back, pendingAuthorization, call)),
    }),
    ...(institution && { institution: (id, call) => noted('bank', null, () => institution(id, call)) }),
    ...(institutionOf && { institutionOf: (id, call) => noted('which-bank', null, () => institutionOf(id, call)) }),
    ...(isAuthorizationSettled && {
      isAuthorizationSettled: (pendingAuthorization, call) =>
        noted('visit', null, () => isAuthorizationSettled(pendingAuthorization, call)),
    }),
    ...(subscribe && {
      subscribe: (attempt, onReading, call) =>
        subscribe(
          attempt,
          (reading) => {
            calls.push({ ...called('push', attempt.id), endedAt: clock.now(), outcome: 'ok' })
            onReading(reading)
          },
          call,
        ),
    }),
  }
}
