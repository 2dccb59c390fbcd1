import { systemClock, type Clock } from '../domain/clock'
import type { ResumeOptions, ResumeStorage } from './storage/record.types'
import { isFlowOf, LASTS_MS } from './storage/storage-keys'
import { storageOf } from './storage/web-storage'

export interface ProbeOptions {
  /** As the connection is given it. */
  userKey: string
  /** As the connection is given it. */
  resume: ResumeOptions
  /** @default the page's address */
  address?: string | undefined
  /** @default the system's clock */
  clock?: Clock | undefined
}

/** Whether an address is the return from a visit to the platform's page that the record knows. */
const isReturn = (record: string, address: string): boolean =>
  Array.from(record.matchAll(/"nonce":"(\w+)"/g)).some(([, nonce = '']) => address.includes(nonce))

/** Whether a record that has not expired tells of work, and not only of rejected logins. False if it is damaged. */
function isOpen(record: string, now: number): boolean {
  try {
    const { at, attempt, pendingAuthorization } = JSON.parse(record)
    return Math.abs(now - at) <= LASTS_MS && Boolean(attempt ?? pendingAuthorization)
  } catch {
    return false
  }
}

function recordsOf(userKey: string, storage: ResumeStorage): string[] {
  const keys = [...(storage.keys?.() ?? [])].filter((key) => isFlowOf(key, userKey))
  return keys.map((key) => storage.getItem(key) ?? '')
}

/**
 * Whether something of this user waits to be taken up, so that a host loads the kit only then, or once the user asks for it. `return`:
 * the page's address is the user's return from the platform's page. `record`: a flow was left before its end. Null: neither.
 *
 * It reads what `resume` stored, changes nothing and never throws. A storage that cannot list its `keys` cannot be searched, so
 * the answer is `record`.
 */
export function probe({
  userKey,
  resume,
  address = globalThis.location?.href ?? '',
  clock = systemClock,
}: ProbeOptions): 'return' | 'record' | null {
  const storage = storageOf(resume.storage)
  if (storage.keys === undefined) return 'record'
  try {
    const records = recordsOf(userKey, storage)
    if (records.some((record) => isReturn(record, address))) return 'return'
    return records.some((record) => isOpen(record, clock.now())) ? 'record' : null
  } catch {
    return null
  }
}
