/** Made when it is first asked for, and kept: Intl needs longer for one of its formats than React needs for a whole card. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => (made ??= { it: make() }).it
}
