/** A table with the same keys, and each value made from the value there. */
export const mapValues = <K extends string, From, To>(
  table: Readonly<Record<K, From>>,
  make: (value: From, key: K) => To,
): Record<K, To> =>
  Object.fromEntries(Object.entries<From>(table).map(([key, value]) => [key, make(value, key as K)])) as Record<K, To>
