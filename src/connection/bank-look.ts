import { QueryObserver } from '@tanstack/react-query'
import { bankQuery, knownBank, type LookParts } from '../query'

/** Learns the bank's name, logo and usual times once, where nobody has yet, and says when they are there. */
export function learnBank(parts: LookParts, institutionId: string | null, learned: () => void): (() => void) | null {
  const { aggregator, client } = parts
  if (institutionId === null || aggregator.institution === undefined || knownBank(client, aggregator.name, institutionId)) return null
  let stopped = false
  const observer = new QueryObserver(client, bankQuery(parts, institutionId))
  void observer.refetch({ cancelRefetch: false }).then(() => {
    if (!stopped) learned()
  })
  return () => {
    stopped = true
    observer.destroy()
  }
}
