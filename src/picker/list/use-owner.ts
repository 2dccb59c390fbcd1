'use client'

import { useState } from 'react'
import type { Aggregator } from '../../domain'
import { ownerOf, type DataOwner } from '../../query'

/** Whose list it is. Hosts may make the aggregator anew in each render: the first one stands for all of the same user and kind. */
export function useOwner(key: string, userKey: string, aggregator: Pick<Aggregator, 'name'>): DataOwner {
  const [held, hold] = useState(() => ({ key, owner: ownerOf(userKey, aggregator) }))
  if (held.key === key) return held.owner
  const next = { key, owner: ownerOf(userKey, aggregator) }
  hold(next)
  return next.owner
}
