import { parseRecord, type RecordOwner } from './record.parse'
import type { FlowRecord, ResumeOptions } from './record.types'
import { flowKey, isOfUser, isOurs } from './storage-keys'
import { sweepExpired } from './storage-sweep'
import { storageOf, triesStorageOf } from './web-storage'

/** The record of one flow in the host's storage. If the storage fails, the flow goes on without it. */
export interface FlowStore {
  /** The user's other tabs see the same record and hear of every change. False while the storage cannot be written to. */
  readonly shared: boolean
  /** False: what is written here cannot be read again, though the host wants it kept. Asked once. */
  keeps(): boolean
  /** `isBad`: there is a record, but it must not be used. */
  read(now: number): { record: FlowRecord | null; isBad: boolean }
  /** False: it could not be written. */
  write(record: FlowRecord): boolean
  remove(): void
  /** Removes expired records and counts of all flows and users, once for each page. */
  sweep(now: number): void
  /** Whether a record of any of this user's flows, or of anybody's, has a visit to the platform's page with this nonce. */
  knowsVisit(nonce: string, whose?: { ofAnybody: boolean }): boolean
  /** Calls back when another tab wrote or removed the record. Returns a function that ends it. */
  onChange(changed: () => void): () => void
}

const nothing = () => undefined

const NOTHING_READ = { record: null, isBad: false }

const NO_STORE: FlowStore = {
  shared: false,
  keeps: () => true,
  read: () => NOTHING_READ,
  write: () => false,
  remove: nothing,
  sweep: nothing,
  knowsVisit: () => false,
  onChange: () => nothing,
}

const quietly = <T>(run: () => T, otherwise: T): T => {
  try {
    return run()
  } catch {
    return otherwise
  }
}

export function createFlowStore(resume: ResumeOptions | undefined, owner: RecordOwner): FlowStore {
  if (resume === undefined) return NO_STORE
  const storage = storageOf(resume.storage)
  const key = flowKey(owner.userKey, owner.flow)
  let written: string | null = null
  let works = true
  let keeps: boolean | null = null
  /** Some storages take everything, keep nothing and say nothing. */
  const put = (at: string, text: string) => {
    storage.setItem(at, text)
    return storage.getItem(at) === text
  }
  const probe = () => {
    const kept = put(`${key}?`, key)
    storage.removeItem(`${key}?`)
    return kept
  }
  const remove = () => {
    written = null
    quietly(() => storage.removeItem(key), undefined)
  }
  return {
    get shared() {
      return storage.onChange !== undefined && works
    },
    onChange: (changed) => quietly(() => storage.onChange?.(key, changed) ?? nothing, nothing),
    keeps: () => (keeps ??= quietly(probe, false)),
    read: (now) => {
      const text = quietly(() => storage.getItem(key), undefined)
      works &&= text !== undefined
      if (text === undefined) return NOTHING_READ
      const record = parseRecord(text, owner, now)
      return { record, isBad: text !== null && record === null }
    },
    write: (record) => {
      // A record that differs only in its time is not written again.
      const content = JSON.stringify({ ...record, at: 0 })
      if (content === written) return true
      works = quietly(() => put(key, JSON.stringify(record)), false)
      written = works ? content : null
      return works
    },
    remove,
    sweep: (now) => new Set([storage, triesStorageOf(resume.storage)]).forEach((each) => sweepExpired(each, now)),
    knowsVisit: (nonce, { ofAnybody } = { ofAnybody: false }) => {
      const visit = `"nonce":${JSON.stringify(nonce)}`
      const isIn = (each: string) =>
        (ofAnybody ? isOurs(each) : isOfUser(each, owner.userKey)) && storage.getItem(each)?.includes(visit) === true
      return quietly(() => [...(storage.keys?.() ?? [])].some(isIn), false)
    },
  }
}
