import { systemClock, type Clock } from '../../domain'
import type { ServerStore } from './store.types'

interface Entry {
  value: string
  /** In milliseconds since 1970. */
  goneAt: number
}

/** Entries that have ended are dropped once this many were written since the last time. */
const SWEEP_EVERY = 1000

/** A store for one process. It forgets everything when the process ends, so tokens and followed flows are lost then. */
export function memoryStore({ clock = systemClock }: { clock?: Clock } = {}): ServerStore {
  const entries = new Map<string, Entry>()
  const lists = new Map<string, Map<string, number>>()
  let writes = 0

  const live = (key: string): Entry | null => {
    const entry = entries.get(key)
    return entry === undefined || entry.goneAt <= clock.now() ? null : entry
  }
  const write = (key: string, value: string, goneAt: number): void => {
    entries.set(key, { value, goneAt })
    writes += 1
    if (writes % SWEEP_EVERY !== 0) return
    for (const [each, entry] of entries) if (entry.goneAt <= clock.now()) entries.delete(each)
  }

  return {
    get: async (key) => live(key)?.value ?? null,
    compareAndSet: async (key, expected, value, ttlMs) => {
      if ((live(key)?.value ?? null) !== expected) return false
      if (value === null) entries.delete(key)
      else write(key, value, clock.now() + ttlMs)
      return true
    },
    take: async (key) => {
      const entry = live(key)
      entries.delete(key)
      return entry?.value ?? null
    },
    increment: async (key, ttlMs) => {
      const entry = live(key)
      const count = Number(entry?.value ?? 0) + 1
      write(key, String(count), entry?.goneAt ?? clock.now() + ttlMs)
      return count
    },
    noteTime: async (list, name, at) => {
      const times = lists.get(list) ?? new Map<string, number>()
      lists.set(list, times)
      if (at === null) times.delete(name)
      else times.set(name, at)
    },
    late: async (list, at, most) =>
      [...(lists.get(list) ?? [])]
        .filter(([, time]) => time <= at)
        .sort(([, one], [, other]) => one - other)
        .slice(0, most)
        .map(([name]) => name),
  }
}
