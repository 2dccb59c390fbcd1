import { isRecord } from '../../domain'
import { parseRecord } from './record.parse'
import type { FlowRecord, ResumeOptions } from './record.types'
import { isFlowOf, isOfUser } from './storage-keys'
import { local, storageOf } from './web-storage'

interface RecordsOwner {
  userKey: string
  idPattern: RegExp
}

function flowIn(text: string | null): string | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isRecord(value) && typeof value['flow'] === 'string' ? value['flow'] : null
  } catch {
    return null
  }
}

/** The records of all flows of one user, whichever tab wrote them. Empty if the storage fails, or cannot list its keys. */
export function flowRecordsOf(resume: ResumeOptions | undefined, owner: RecordsOwner, now: number): readonly FlowRecord[] {
  if (resume === undefined) return []
  try {
    const storage = storageOf(resume.storage)
    const keys = [...(storage.keys?.() ?? [])].filter((key) => isFlowOf(key, owner.userKey))
    return keys.flatMap((key) => {
      const text = storage.getItem(key)
      const flow = flowIn(text)
      const record = flow === null ? null : parseRecord(text, { ...owner, flow }, now)
      return record === null ? [] : [record]
    })
  } catch {
    return []
  }
}

/** Calls back when another tab has written something of this user. A storage of the host's own does not tell. Returns a function that ends it. */
export function onFlowRecords(resume: ResumeOptions | undefined, userKey: string, changed: () => void): () => void {
  if (resume === undefined || storageOf(resume.storage) !== local) return () => undefined
  const hear = ({ key }: StorageEvent) => {
    // The key is null if everything was cleared.
    if (key === null || isOfUser(key, userKey)) changed()
  }
  globalThis.addEventListener?.('storage', hear)
  return () => globalThis.removeEventListener?.('storage', hear)
}
