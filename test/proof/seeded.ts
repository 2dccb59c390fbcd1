/** Chance that repeats itself: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to `below`. */
  int(below: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
}

/** mulberry32: 32 bits of state, good enough to choose by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.')
      return list[int(list.length)] as (typeof list)[number]
    },
  }
}

/** The seed of the `n`th case of a run, so that each can be played again alone. */
export const seedOf = (run: number, n: number): number => (Math.imul(run, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
