import { subscribeToServer, type Aggregator, type Attempt, type CallContext, type Reading } from '../../domain'
import type { BasiqSettings } from './basiq.options'

/** The name of the adapter, and of its platform on the host's server. */
export const BASIQ = 'basiq'

/** What a push has of a call. */
export type UserCall = Pick<CallContext, 'userKey' | 'clock'>

/** The host's own channel, or that of its server; null if there is none. */
export function subscriptionOf(
  { subscribe, push }: BasiqSettings,
  understand: (job: unknown, attempt: Attempt, call: UserCall) => Reading | null,
  read: Aggregator['read'],
): Aggregator['subscribe'] | null {
  if (subscribe !== undefined) {
    return (attempt, onReading, call) => {
      let on = true
      const stop = subscribe(attempt, (job) => {
        const reading = on ? understand(job, attempt, call) : null
        if (reading !== null) onReading(reading)
      })
      return () => {
        on = false
        stop()
      }
    }
  }
  if (push === undefined) return null
  return (attempt, onReading, call) => {
    const look = () => read(attempt, { ...call, signal: new AbortController().signal })
    const work = { platform: BASIQ, work: attempt.id, understand: (job: unknown) => understand(job, attempt, call), look }
    return subscribeToServer(push, work, onReading, call)
  }
}
