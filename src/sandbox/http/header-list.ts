/** Headers by name, in any case. Written here because test environments such as Jest's jsdom have no `Headers`. */
export class HeaderList {
  readonly #values = new Map<string, string>()

  constructor(pairs: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of pairs) this.append(name, value)
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase())
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value)
  }

  /** Adds a value to those that are there, as HTTP joins them. */
  append(name: string, value: string): void {
    const before = this.get(name)
    this.set(name, before === null ? value : `${before}, ${value}`)
  }

  forEach(run: (value: string, name: string) => void): void {
    this.#values.forEach(run)
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#values.entries()
  }
}
