import { QueryObserver } from '@tanstack/react-query'
import type { KnownIds } from '../machine'
import { askBank, bankQuery, callContext, knownBank, withTimeLimit, type BankIds } from '../query'
import type { ConnectionScope } from './connection.scope'

interface Hearer {
  /** The connection told which bank it is at. */
  found(institutionId: string): void
  /** The bank's name, logo and usual times are in the cache. */
  learned(): void
}

/** Learns, once, which bank it is, what it is called, what it looks like and how long it usually takes. */
export class InstitutionLookup {
  readonly #scope: ConnectionScope
  readonly #hearer: Hearer
  #stop: (() => void) | null = null

  constructor(scope: ConnectionScope, hearer: Hearer) {
    this.#scope = scope
    this.#hearer = hearer
  }

  look({ institutionId, connectionId }: KnownIds): void {
    const stopLast = this.#stop
    this.#stop = institutionId === null ? this.#find(connectionId) : this.#ask({ institutionId, connectionId })
    // Only now: a request about the same bank goes on.
    stopLast?.()
  }

  rest(): void {
    this.#stop?.()
  }

  #ask(ids: BankIds): (() => void) | null {
    const { aggregator, client } = this.#scope
    if (aggregator.institution === undefined || knownBank(this.#scope, ids)) return null
    let stopped = false
    const observer = new QueryObserver(client, bankQuery(this.#scope, ids))
    void askBank(observer).then(() => {
      if (stopped) return
      this.#stop = null
      this.#hearer.learned()
    })
    return () => {
      stopped = true
      observer.destroy()
    }
  }

  #find(connectionId: string | null): (() => void) | null {
    const { aggregator, clock } = this.#scope
    if (aggregator.institution === undefined || aggregator.institutionOf === undefined || connectionId === null) return null
    const ended = new AbortController()
    void withTimeLimit(clock, ended.signal, async (signal) =>
      aggregator.institutionOf?.(connectionId, callContext(this.#scope, signal)),
    )
      // A bank without a name is no reason to stop: the screen says "your bank".
      .catch(() => null)
      .then((id) => {
        if (ended.signal.aborted) return
        this.#stop = null
        if (typeof id === 'string') this.#hearer.found(id)
      })
    return () => ended.abort()
  }
}
