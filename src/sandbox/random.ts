/** A random source that is reproducible from its seed. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number
  /** An id that looks like a version 4 UUID. */
  uuid(): string
}

/** Splits a seed into a stream of 32-bit words: add an odd constant, then mix by xor-shift and multiply until no bit shows its origin. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function word(): number {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }

  const hex = (digits: number): string => (word() >>> (32 - digits * 4)).toString(16).padStart(digits, '0')

  return {
    next: () => word() / 2 ** 32,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(word() >>> 30)}${hex(3)}-${hex(8)}${hex(4)}`,
  }
}
