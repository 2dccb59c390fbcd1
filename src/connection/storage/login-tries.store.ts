import type { QueryClient } from '@tanstack/react-query'
import { PerUser } from '../../domain'
import { isNothing, NO_TRIES, triesAt, type LoginTries } from '../../policy'
import { parseLoginTries } from './record.parse'
import type { ResumeOptions, ResumeStorage } from './record.types'
import { loginTriesKey } from './storage-keys'
import { triesStorageOf } from './web-storage'

/** For hosts without storage, and for what a storage does not take. A page is known by its query client. */
const pages = new WeakMap<QueryClient, PerUser<Map<string, string>>>()

function memoryOf(client: QueryClient, userKey: string): Map<string, string> {
  const known = pages.get(client) ?? new PerUser(() => new Map<string, string>())
  pages.set(client, known)
  return known.of(userKey)
}

/** What one user has tried at each institution, in all flows: of all tabs that share the storage, or of this page. */
export class LoginTriesStore {
  readonly #storage: ResumeStorage | undefined
  readonly #client: QueryClient
  readonly #aggregator: string
  readonly #userKey: string

  constructor(resume: ResumeOptions | undefined, of: { client: QueryClient; aggregator: string; userKey: string }) {
    this.#storage = resume && triesStorageOf(resume.storage)
    this.#client = of.client
    this.#aggregator = of.aggregator
    this.#userKey = of.userKey
  }

  /** Null if nothing is known. */
  at(institutionId: string, now: number): LoginTries | null {
    const stored = parseLoginTries(this.#textOf(this.#keyOf(institutionId)), this.#userKey, now)
    if (stored === null) return null
    const tries = triesAt(stored, now)
    // The clock was set back. Once the end of the pause is corrected, it must not move again.
    if (tries.formOpensAt !== null && tries.formOpensAt !== stored.formOpensAt) this.#save(institutionId, tries, now)
    return tries
  }

  /**
   * Reads, changes and writes in one task. What one tab has written, another may see some milliseconds later, so that tabs that send in the
   * same moment have to take turns.
   */
  change(institutionId: string, now: number, change: (tries: LoginTries) => LoginTries): void {
    const before = this.at(institutionId, now) ?? NO_TRIES
    const after = change(before)
    if (after !== before) this.#save(institutionId, after, now)
  }

  remove(institutionId: string): void {
    this.#write(this.#keyOf(institutionId), null)
  }

  get #memory(): Map<string, string> {
    return memoryOf(this.#client, this.#userKey)
  }

  #keyOf(institutionId: string): string {
    return loginTriesKey(this.#userKey, this.#aggregator, institutionId)
  }

  #textOf(key: string): string | null {
    try {
      return this.#memory.get(key) ?? this.#storage?.getItem(key) ?? null
    } catch {
      return null
    }
  }

  #save(institutionId: string, tries: LoginTries, now: number): void {
    const text = isNothing(tries) ? null : JSON.stringify({ v: 1, userKey: this.#userKey, ...tries, at: now })
    this.#write(this.#keyOf(institutionId), text)
  }

  #write(key: string, text: string | null): void {
    const memory = this.#memory
    try {
      if (this.#storage === undefined) throw new Error('There is no storage.')
      if (text === null) this.#storage.removeItem(key)
      else this.#storage.setItem(key, text)
      memory.delete(key)
    } catch {
      if (text === null) memory.delete(key)
      else memory.set(key, text)
    }
  }
}
