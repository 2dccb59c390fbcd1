import type { Aggregator } from '../../domain'
import { bareReading } from './bare-reading'

/** An aggregator for one step: without a push channel, without texts and data, and with a count of what is under way. */
export interface CountedAggregator {
  readonly aggregator: Aggregator
  /** Calls that have not ended yet. */
  underWay(): number
  /** Counts a call that is not the aggregator's, such as one of the store. */
  counted<T>(call: () => Promise<T>): Promise<T>
}

export function countedAggregator(inner: Aggregator): CountedAggregator {
  let count = 0
  const counted = async <T>(call: () => Promise<T>): Promise<T> => {
    count += 1
    try {
      return await call()
    } finally {
      count -= 1
    }
  }
  const rest = { ...inner }
  delete rest.subscribe
  return {
    underWay: () => count,
    counted,
    aggregator: {
      ...rest,
      read: (...of) => counted(async () => bareReading(await inner.read(...of))),
      begin: (...of) => counted(() => inner.begin(...of)),
      ...(inner.institution && {
        institution: (...of) => counted(async () => inner.institution?.(...of) ?? Promise.reject(new Error())),
      }),
      ...(inner.institutionOf && { institutionOf: (...of) => counted(async () => inner.institutionOf?.(...of) ?? null) }),
    },
  }
}
