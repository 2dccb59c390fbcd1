import { tracesIn } from './traces'

/** The marked texts that went by, read at the moment at which they did: what is emptied later was there all the same. */
export interface Recorder {
  note(...values: readonly unknown[]): void
  found(): string[]
}

export function recorder(): Recorder {
  const found = new Set<string>()
  return {
    note: (...values) => tracesIn(...values).forEach((text) => found.add(text)),
    found: () => [...found].sort(),
  }
}

/** Puts a listening function in the place of another. Returns how to put it back. */
export function tap<Owner extends object>(owner: Owner, name: keyof Owner & string, hear: (args: readonly unknown[]) => void) {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  const original = owner[name] as unknown as (...args: unknown[]) => unknown
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]) {
      hear(args)
      return original.apply(this, args)
    },
  })
  return () => {
    if (own) Object.defineProperty(owner, name, own)
    else Reflect.deleteProperty(owner, name)
  }
}
