import { QueryObserver } from '@tanstack/react-query'
import type { KnownIds } from '../machine'
import { askBank, bankQuery, callInTime, knownBank, type BankIds, type LookParts } from '../query'

export interface InstitutionHearer {
  /** The connection told which bank it is at; null: it could not. */
  institutionFound(institutionId: string | null): void
  /** The bank's name, logo and usual times are in the cache. */
  institutionLearned(): void
}

/**
 * Learns, once, which bank it is, what it is called, what it looks like and how long it usually takes. Returns a function that stops
 * it; null if there is nothing to learn.
 */
export function lookUpInstitution(parts: LookParts, ids: KnownIds, hearer: InstitutionHearer): (() => void) | null {
  const { aggregator } = parts
  const { institutionId, connectionId } = ids
  if (aggregator.institution === undefined) return null
  if (institutionId !== null) return knownBank(parts, ids) ? null : ask(parts, { institutionId, connectionId }, hearer)
  return connectionId !== null && aggregator.institutionOf !== undefined ? find(parts, connectionId, hearer) : null
}

function ask(parts: LookParts, ids: BankIds, hearer: InstitutionHearer): () => void {
  let stopped = false
  const observer = new QueryObserver(parts.client, bankQuery(parts, ids))
  void askBank(observer).then(() => {
    if (!stopped) hearer.institutionLearned()
  })
  return () => {
    stopped = true
    observer.destroy()
  }
}

function find(parts: LookParts, connectionId: string, hearer: InstitutionHearer): () => void {
  const ended = new AbortController()
  void callInTime(parts, (call) => parts.aggregator.institutionOf?.(connectionId, call), ended.signal)
    // A bank without a name is no reason to stop: the screen says "your bank".
    .catch(() => null)
    .then((id) => {
      if (!ended.signal.aborted) hearer.institutionFound(typeof id === 'string' ? id : null)
    })
  return () => ended.abort()
}
