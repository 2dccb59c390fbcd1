import type { Connection } from '../../connection'
import type { ConnectionSummary } from '../../domain'
import { isBeginningOf } from './record-request'

/** What the user has chosen to connect. Null: they choose at the platform. */
export type ChosenBank = Pick<ConnectionSummary, 'institutionId' | 'institutionName' | 'logoUrl'> | null

const NONE: readonly ConnectionSummary[] = []

/**
 * Banks that are being connected and are in no list yet. Each stands for a row under a key of its own, which the row keeps once the
 * platform lists it: a card that is open is not drawn anew.
 */
export class Begun {
  readonly #summaries = new Map<string, ConnectionSummary>()
  readonly #keys = new Map<string, string>()
  #list = NONE
  #count = 0

  /** What the list shows of them: the same array until one comes or goes. */
  get summaries(): readonly ConnectionSummary[] {
    return this.#list
  }

  has(key: string): boolean {
    return this.#summaries.has(key)
  }

  add(bank: ChosenBank): string {
    const id = `new ${++this.#count}`
    this.#summaries.set(id, { ...bank, id, standing: 'pending' })
    this.#tell()
    return id
  }

  drop(key: string): void {
    if (this.#summaries.delete(key)) this.#tell()
  }

  /** The platform lists a connection that was begun under this key. */
  list(key: string, { id }: ConnectionSummary): void {
    this.#keys.set(id, key)
    this.drop(key)
  }

  /** The key of a row: that under which it was begun, or its id. */
  keyOf(id: string): string {
    return this.#keys.get(id) ?? id
  }

  #tell(): void {
    this.#list = [...this.#summaries.values()]
  }
}

/** Which of the listed connections each begun flow has become. */
export function listedOf(begun: Begun, flows: ReadonlyMap<string, Connection>, listed: readonly ConnectionSummary[]) {
  return begun.summaries.flatMap(({ id: key }) => {
    const context = flows.get(key)?.getSnapshot().context
    const isSame = (each: ConnectionSummary) =>
      each.id === context?.connectionId || (context?.connectionId === null && isBeginningOf(context.attempt, each))
    const summary = listed.find(isSame)
    return summary === undefined ? [] : [{ key, summary }]
  })
}
