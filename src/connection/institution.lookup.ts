import { QueryObserver } from '@tanstack/react-query'
import type { KnownIds } from '../machine'
import { askBank, bankQuery, knownBank, withTimeLimit, type LookParts } from '../query'

interface Learner {
  /** The connection told which bank it is at. */
  found(institutionId: string): void
  /** Name, logo and usual times are there. */
  learned(): void
  /** Nothing is under way any more. */
  done(): void
}

/** Learns what the bank is called, what it looks like and how long it takes, once, where nobody has yet. Null: nothing to learn. */
export function learnBank(parts: LookParts, { institutionId, connectionId }: KnownIds, learner: Learner): (() => void) | null {
  const { aggregator, client } = parts
  if (aggregator.institution === undefined) return null
  if (institutionId !== null) return knownBank(client, aggregator.name, institutionId) ? null : ask(parts, institutionId, learner)
  return connectionId !== null && aggregator.institutionOf !== undefined ? find(parts, connectionId, learner) : null
}

function ask(parts: LookParts, institutionId: string, learner: Learner): () => void {
  let stopped = false
  const observer = new QueryObserver(parts.client, bankQuery(parts, institutionId))
  void askBank(observer).then(() => {
    if (stopped) return
    learner.done()
    learner.learned()
  })
  return () => {
    stopped = true
    observer.destroy()
  }
}

function find(parts: LookParts, connectionId: string, learner: Learner): () => void {
  const ended = new AbortController()
  const { aggregator, clock } = parts
  void withTimeLimit(clock, ended.signal, async (signal) => aggregator.institutionOf?.(connectionId, { signal, clock }))
    .then((id) => {
      if (ended.signal.aborted) return
      learner.done()
      if (typeof id === 'string') learner.found(id)
    })
    // A bank without a name is no reason to stop: the screen says "your bank".
    .catch(() => {
      if (!ended.signal.aborted) learner.done()
    })
  return () => ended.abort()
}
