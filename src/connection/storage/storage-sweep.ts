import { isRecord } from '../../domain'
import type { ResumeStorage } from './record.types'
import { isOfUser, isOurs, LASTS_MS } from './storage-keys'

/** Removes each key of the kit that is to go. A storage that fails, or cannot list its keys, keeps them. */
function removeIf(storage: ResumeStorage, isToGo: (key: string) => boolean): void {
  try {
    for (const key of storage.keys?.() ?? []) if (isOurs(key) && isToGo(key)) storage.removeItem(key)
  } catch {
    // The records that are left expire, and are read by nobody else.
  }
}

/** When a record was written; null if it does not say, or cannot be read. */
function writtenAt(text: string | null): number | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isRecord(value) && typeof value['at'] === 'number' ? value['at'] : null
  } catch {
    return null
  }
}

/** Storages that this page has swept. Once is enough: a page rarely lives for as long as a record lasts. */
const swept = new WeakSet<ResumeStorage>()

/** Removes records that have expired, of whichever user, because nobody may ever read them again. */
export function sweepExpired(storage: ResumeStorage, now: number): void {
  if (swept.has(storage)) return
  swept.add(storage)
  removeIf(storage, (key) => {
    const at = writtenAt(storage.getItem(key))
    return at === null || Math.abs(now - at) > LASTS_MS
  })
}

/** Removes everything that belongs to one user. */
export const removeUser = (storage: ResumeStorage, userKey: string): void => removeIf(storage, (key) => isOfUser(key, userKey))
