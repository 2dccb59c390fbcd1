import type { BankConnectionProps } from '../../src/view'

/** What a flow remembers, for as long as its story is open: every world begins without a past. */
export function createFlowMemory(): NonNullable<BankConnectionProps['resume']> {
  const items = new Map<string, string>()
  return {
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
      // There is no other tab in this world that could write.
      onChange: () => () => {},
    },
  }
}
