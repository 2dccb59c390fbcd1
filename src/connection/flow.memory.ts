import { parseRecord, type RecordOwner } from './record.parse'
import type { FlowRecord, ResumeOptions } from './record.types'

/** The record of one flow in the host's storage. A storage that fails is as good as none: the flow goes on without. */
export interface FlowMemory {
  /** Whether anything is remembered at all. */
  readonly kept: boolean
  /** `dropped`: there was a record, and it was none that may be used. */
  read(now: number): { record: FlowRecord | null; dropped: boolean }
  write(record: FlowRecord): void
  remove(): void
}

const NO_MEMORY: FlowMemory = {
  kept: false,
  read: () => ({ record: null, dropped: false }),
  write: () => undefined,
  remove: () => undefined,
}

const quietly = <T>(run: () => T, otherwise: T): T => {
  try {
    return run()
  } catch {
    return otherwise
  }
}

export function createMemory(resume: ResumeOptions | undefined, owner: RecordOwner): FlowMemory {
  if (resume === undefined) return NO_MEMORY
  const { storage } = resume
  const key = `bank-connection-kit:${owner.flow}`
  let written: string | null = null
  const remove = () => {
    written = null
    quietly(() => storage.removeItem(key), undefined)
  }
  return {
    kept: true,
    read: (now) => {
      const text = quietly(() => storage.getItem(key), null)
      const record = parseRecord(text, owner, now)
      const dropped = text !== null && record === null
      if (dropped) remove()
      return { record, dropped }
    },
    write: (record) => {
      // The time of writing alone is no reason to write.
      const content = JSON.stringify({ ...record, at: 0 })
      if (content === written) return
      written = content
      quietly(() => storage.setItem(key, JSON.stringify(record)), undefined)
    },
    remove,
  }
}
