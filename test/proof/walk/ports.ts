import type { Aggregator, Attempt, Clock } from '../../../src/domain'
import { Unreachable } from '../../../src/domain'

/** One call that the kit made of an adapter. */
export interface PortCall {
  readonly call: 'read' | 'begin' | 'finish' | 'answer' | 'go' | 'bank'
  /** Of the attempt that was read. */
  readonly attempt: string | null
  readonly at: number
  /** Null while it is under way. */
  endedAt: number | null
  /** What it came to: `ok`, or the kind of what it threw. */
  outcome: string | null
  /** The platform asked for a pause until then. */
  retryAt: number | null
  joined: boolean
}

/** The adapter, and a list of what is asked of it: the figures of a walk come from here and never from the kit. */
export function watched(aggregator: Aggregator, clock: Clock, calls: PortCall[]): Aggregator {
  async function noted<T>(
    call: PortCall['call'],
    attempt: string | null,
    run: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const one: PortCall = { call, attempt, at: clock.now(), endedAt: null, outcome: null, retryAt: null, joined: false }
    calls.push(one)
    // Let go is over, whenever the platform gets round to it.
    signal?.addEventListener('abort', () => {
      one.endedAt ??= clock.now()
    })
    try {
      const result = await run()
      one.outcome = 'ok'
      if (typeof result === 'object' && result !== null && 'attempts' in result)
        one.joined = (result.attempts as Attempt[])[0]?.joined === true
      return result
    } catch (error) {
      one.outcome = error instanceof Unreachable ? error.kind : error instanceof Error ? error.name : 'thrown'
      one.retryAt = error instanceof Unreachable ? error.retryAt : null
      throw error
    } finally {
      one.endedAt ??= clock.now()
    }
  }
  const { answerChallenge, authorizationUrl, finish, institution } = aggregator
  return {
    ...aggregator,
    begin: (request, call) => noted('begin', null, () => aggregator.begin(request, call)),
    read: (attempt, call) => noted('read', attempt.id, () => aggregator.read(attempt, call), call.signal),
    ...(answerChallenge && {
      answerChallenge: (attempt, challenge, answers, call) =>
        noted('answer', attempt.id, () => answerChallenge(attempt, challenge, answers, call)),
    }),
    ...(authorizationUrl && { authorizationUrl: (going, call) => noted('go', null, () => authorizationUrl(going, call)) }),
    ...(finish && { finish: (back, parked, call) => noted('finish', null, () => finish(back, parked, call)) }),
    ...(institution && { institution: (id, call) => noted('bank', null, () => institution(id, call)) }),
  }
}
