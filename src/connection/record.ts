import { ASKED, type Attempt, type Parked } from '../domain'
import type { ConnectionContext } from '../machine'

/** Where a host lets the kit remember a flow: ids and times, nothing else. Errors it throws are taken as "nothing there". */
export interface ResumeStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export interface ResumeOptions {
  storage: ResumeStorage
  /** Whose flow it is: a record of another user is dropped. */
  userKey: string
}

/** What is remembered of a flow across a reload or a visit to the bank. */
export interface FlowRecord {
  v: 1
  flow: string
  userKey: string
  attempt: Attempt | null
  parked: Parked | null
  /** When the present wait ends, milliseconds since 1970. */
  retryAt: number | null
  tries: number
  returns: number
  rejections: number
  formOpensAt: number | null
  told: ConnectionContext['told']
  /** When it was written, milliseconds since 1970. */
  at: number
}

/** Longer than the seven days for which the aggregator may go on by itself. */
const LASTS_MS = 8 * 24 * 60 * 60 * 1000
const PREFIX = 'bank-connection-kit:'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
const isTimeOrNull = (value: unknown) => value === null || (typeof value === 'number' && Number.isFinite(value))
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0
const isAsked = (value: unknown) => ASKED.some((asked) => asked === value)

const isAttempt = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  isAsked(value['asked']) &&
  typeof value['startedAt'] === 'number' &&
  typeof value['joined'] === 'boolean' &&
  isTextOrNull(value['connectionId']) &&
  isTextOrNull(value['institutionId'])

const isParked = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['flow'] === 'string' &&
  typeof value['nonce'] === 'string' &&
  isAsked(value['asked']) &&
  ['connectionId', 'institutionId', 'attemptId', 'interactionId'].every((key) => isTextOrNull(value[key])) &&
  typeof value['parkedAt'] === 'number'

const isRecord = (value: unknown): value is FlowRecord =>
  isObject(value) &&
  value['v'] === 1 &&
  typeof value['flow'] === 'string' &&
  typeof value['userKey'] === 'string' &&
  (value['attempt'] === null || isAttempt(value['attempt'])) &&
  (value['parked'] === null || isParked(value['parked'])) &&
  isTimeOrNull(value['retryAt']) &&
  isTimeOrNull(value['formOpensAt']) &&
  isCount(value['tries']) &&
  isCount(value['returns']) &&
  isCount(value['rejections']) &&
  isObject(value['told']) &&
  typeof value['at'] === 'number'

/** Reads a record; anything that is not one of this flow, this user and these days is null. */
export function parseRecord(text: string | null, flow: string, userKey: string, idPattern: RegExp, now: number): FlowRecord | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || value.flow !== flow || value.userKey !== userKey) return null
    if (now - value.at > LASTS_MS || value.at > now + LASTS_MS) return null
    return value.attempt !== null && !idPattern.test(value.attempt.id) ? null : value
  } catch {
    return null
  }
}

/** The record of one flow. Without a storage it remembers nothing, and says so. */
export interface FlowMemory {
  readonly kept: boolean
  read(now: number): { record: FlowRecord | null; dropped: boolean }
  write(record: FlowRecord): void
  remove(): void
}

export function createMemory(resume: ResumeOptions | undefined, flow: string, idPattern: RegExp): FlowMemory {
  if (resume === undefined) return { kept: false, read: () => ({ record: null, dropped: false }), write: () => undefined, remove: () => undefined }
  const { storage, userKey } = resume
  const key = PREFIX + flow
  let written: string | null = null
  const quietly = <T>(run: () => T, otherwise: T): T => {
    try {
      return run()
    } catch {
      return otherwise
    }
  }
  const remove = () => {
    written = null
    quietly(() => storage.removeItem(key), undefined)
  }
  return {
    kept: true,
    read: (now) => {
      const text = quietly(() => storage.getItem(key), null)
      const record = parseRecord(text, flow, userKey, idPattern, now)
      const dropped = text !== null && record === null
      if (dropped) remove()
      return { record, dropped }
    },
    write: (record) => {
      // The time of writing alone is no reason to write.
      const text = JSON.stringify({ ...record, at: 0 })
      if (text === written) return
      written = text
      quietly(() => storage.setItem(key, JSON.stringify(record)), undefined)
    },
    remove,
  }
}
