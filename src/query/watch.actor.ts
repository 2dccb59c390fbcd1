import { notifyManager, QueryObserver } from '@tanstack/react-query'
import { fromCallback } from 'xstate'
import type { Attempt } from '../domain'
import type { LookNow, WatchInput, WorldEvent } from '../machine'
import { hintsAt, isStale, nextHintAt, nextLookAt, POLICY, timedOutAt, type Look } from '../policy'
import { knownBank } from './bank.query'
import { lookKey } from './keys'
import { lookQuery, merge } from './look.query'
import type { LookParts, PartsOf } from './parts.types'
import { eventOfReading, eventOfStop } from './reading.event'

/** The one actor that looks at an attempt. It says what is new, and nothing when a look brings nothing new. */
export const watchActor = (partsOf: PartsOf) =>
  fromCallback<LookNow, WatchInput>(({ input, sendBack, receive }) => {
    if (input.attempt === null) return undefined
    const watch = createWatch(() => partsOf(input.instance), input.attempt, input.lookedAt, sendBack)
    receive(watch.lookNow)
    return watch.stop
  })

function createWatch(parts: () => LookParts, attempt: Attempt, lookedAt: number | null, say: (event: WorldEvent) => void) {
  const { client, clock, surroundings } = parts()
  const observer = new QueryObserver<Look>(client, lookQuery(parts, attempt))
  const current = (): Look | null => observer.getCurrentQuery().state.data ?? null
  const expected = () => knownBank(client, parts().aggregator.name, attempt.institutionId)?.expected ?? null
  // A look that led into this state has been told; what an earlier watch of the attempt left behind has not.
  let told = lookedAt === null ? null : (current()?.reading ?? null)
  let toldAny = lookedAt !== null
  let pushed = false
  let lookTimer: unknown
  let hintTimer: unknown

  const look = () => {
    clock.clearTimeout(lookTimer)
    // Whoever looks at the same attempt at the same time shares the request.
    void observer.refetch({ cancelRefetch: false, throwOnError: false }).then(settle)
    tellHints()
  }

  const dueAt = (): number | null => {
    const last = current()
    if (last === null || !toldAny) return clock.now()
    return nextLookAt({ look: last, expected: expected(), hidden: surroundings.hidden(), pushed, seed: attempt.id })
  }

  const plan = () => {
    clock.clearTimeout(lookTimer)
    if (stopped || observer.getCurrentResult().fetchStatus !== 'idle') return
    const at = dueAt()
    if (at === null) return
    lookTimer = clock.setTimeout(() => {
      // Somebody else may have looked meanwhile: then there is time again.
      const dueNow = dueAt()
      if (dueNow !== null && dueNow <= clock.now()) look()
      else plan()
    }, at - clock.now())
  }

  const tellHints = () => {
    clock.clearTimeout(hintTimer)
    const now = clock.now()
    const offline = surroundings.offline() || observer.getCurrentResult().fetchStatus === 'paused'
    const facts = { look: current(), expected: expected(), offline }
    say({ type: 'HINTS', hints: hintsAt(facts, now) })
    const nextAt = nextHintAt(facts, now)
    if (nextAt !== null && !stopped) hintTimer = clock.setTimeout(tellHints, nextAt - now)
  }

  const tell = (last: Look) => {
    if (last.ended !== null) {
      say(eventOfStop(last.ended === 'authorize' ? 'consent-expired' : 'session-expired', attempt, last))
      return
    }
    const outAt = timedOutAt(last)
    if (outAt !== null && last.at >= outAt) {
      say(eventOfStop('attempt-timed-out', attempt, last))
      return
    }
    if (last.reading !== null && last.reading !== told) {
      told = last.reading
      say(eventOfReading(last.reading, last.at))
    }
  }

  /** After each look, this watch's own or somebody else's: says what is new, once, and plans the next. */
  const settle = () => {
    const { isFetchedAfterMount, data } = observer.getCurrentResult()
    if (!stopped && isFetchedAfterMount && data) {
      toldAny = true
      tell(data)
    }
    // Telling may have ended this watch.
    if (stopped) return
    tellHints()
    plan()
  }

  let stopped = false
  const unsubscribe = observer.subscribe(notifyManager.batchCalls(settle))
  // Subscribed before the first look, so that nothing falls between the two.
  const unsubscribePush = parts().aggregator.subscribe?.(attempt, (reading) => {
    const last = current()
    if (stopped || (last !== null && isStale(reading, last))) return
    client.setQueryData<Look>(lookKey(parts().aggregator.name, attempt.id), merge(last, reading, clock.now(), attempt.startedAt))
  })
  pushed = unsubscribePush !== undefined
  if (toldAny) {
    tellHints()
    plan()
  } else look()

  return {
    /** Looks at once, unless the last look is so young that it would say the same. */
    lookNow: () => {
      const last = current()
      if (last === null || clock.now() - last.at >= POLICY.leastGapMs) look()
    },
    stop: () => {
      stopped = true
      clock.clearTimeout(lookTimer)
      clock.clearTimeout(hintTimer)
      unsubscribePush?.()
      unsubscribe()
      observer.destroy()
    },
  }
}
