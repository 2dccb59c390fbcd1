/** Drawn once for each name: what looks the same in every card is held once, and React passes over it. */
export function sharedElements<Owner extends WeakKey, Drawn>(): (owner: Owner, name: string, draw: () => Drawn) => Drawn {
  const known = new WeakMap<Owner, Map<string, Drawn>>()
  return (owner, name, draw) => {
    const named = known.get(owner) ?? new Map<string, Drawn>()
    known.set(owner, named)
    const drawn = named.get(name) ?? draw()
    named.set(name, drawn)
    return drawn
  }
}
