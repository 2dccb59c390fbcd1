import type { QueryClient } from '@tanstack/react-query'
import { PerUser } from '../../domain'
import { isNothing, NO_TRIES, triesAt, type LoginTries } from '../../policy'
import { parseLoginTries } from './record.parse'
import type { ResumeOptions } from './record.types'
import { loginTriesKey } from './storage-keys'
import { storageOf } from './web-storage'

/** What one user has tried at each institution, in all flows: of all tabs that share the storage, or of this page. */
export interface LoginTriesStore {
  /** Null if nothing is known. */
  at(institutionId: string, now: number): LoginTries | null
  /** Reads, changes and writes in one task, so that two tabs do not both take the last try. */
  change(institutionId: string, now: number, change: (tries: LoginTries) => LoginTries): void
  remove(institutionId: string): void
}

/** For hosts without storage, and for what a storage does not take. A page is known by its query client. */
const pages = new WeakMap<QueryClient, PerUser<Map<string, string>>>()

function memoryOf(client: QueryClient, userKey: string): Map<string, string> {
  const known = pages.get(client) ?? new PerUser(() => new Map<string, string>())
  pages.set(client, known)
  return known.of(userKey)
}

export function createLoginTriesStore(
  resume: ResumeOptions | undefined,
  { client, aggregator, userKey }: { client: QueryClient; aggregator: string; userKey: string },
): LoginTriesStore {
  const storage = resume && storageOf(resume.storage)
  const memory = () => memoryOf(client, userKey)

  function textOf(key: string): string | null {
    try {
      return memory().get(key) ?? storage?.getItem(key) ?? null
    } catch {
      return null
    }
  }

  function write(key: string, text: string | null): void {
    try {
      if (storage === undefined) throw new Error('There is no storage.')
      if (text === null) storage.removeItem(key)
      else storage.setItem(key, text)
      memory().delete(key)
    } catch {
      if (text === null) memory().delete(key)
      else memory().set(key, text)
    }
  }

  const keyOf = (institutionId: string) => loginTriesKey(userKey, aggregator, institutionId)
  const save = (institutionId: string, tries: LoginTries, now: number) =>
    write(keyOf(institutionId), isNothing(tries) ? null : JSON.stringify({ v: 1, userKey, ...tries, at: now }))
  const at = (institutionId: string, now: number): LoginTries | null => {
    const stored = parseLoginTries(textOf(keyOf(institutionId)), userKey, now)
    if (stored === null) return null
    const tries = triesAt(stored, now)
    // The clock was set back. Once the end of the pause is corrected, it must not move again.
    if (tries.formOpensAt !== null && tries.formOpensAt !== stored.formOpensAt) save(institutionId, tries, now)
    return tries
  }

  return {
    at,
    change: (institutionId, now, change) => {
      const before = at(institutionId, now) ?? NO_TRIES
      const after = change(before)
      if (after !== before) save(institutionId, after, now)
    },
    remove: (institutionId) => write(keyOf(institutionId), null),
  }
}
