import type { ResumeOptions } from '../../connection'
import { putOffKey } from '../../connection/storage/storage-keys'
import { storageOf } from '../../connection/storage/web-storage'
import { DAY, isRecord, PerUser } from '../../domain'

/** For so long a user who says "Not now" is left alone. */
export const PUT_OFF_MS = DAY

/** For hosts without storage, and for what a storage does not take. */
const memory = new PerUser(() => ({ text: null as string | null }))

interface PutOff {
  until: number
  /** Which bank wanted what. Something new is asked for all the same. */
  reasons: readonly string[]
}

const NOTHING: PutOff = { until: -Infinity, reasons: [] }

function parse(text: string | null, userKey: string, now: number): PutOff {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(value) || value['v'] !== 1 || value['userKey'] !== userKey) return NOTHING
    const { until, reasons } = value
    // If the clock was set back, nobody is left alone for longer than they asked for.
    const isBelieved = typeof until === 'number' && until > now && until <= now + PUT_OFF_MS
    return isBelieved && Array.isArray(reasons) ? { until, reasons: reasons.filter((each) => typeof each === 'string') } : NOTHING
  } catch {
    return NOTHING
  }
}

/** What one user does not want to be asked for today. */
export function readPutOff(resume: ResumeOptions | undefined, userKey: string, now: number): readonly string[] {
  let text = memory.of(userKey).text
  try {
    if (resume !== undefined) text = storageOf(resume.storage).getItem(putOffKey(userKey)) ?? text
  } catch {
    // A storage that fails is empty.
  }
  return parse(text, userKey, now).reasons
}

/** Leaves the user alone with these for a day: in all tabs and pages that share the storage of `resume`, otherwise on this page. */
export function writePutOff(
  resume: ResumeOptions | undefined,
  { userKey, reasons, now }: { userKey: string; reasons: readonly string[]; now: number },
): void {
  const text = JSON.stringify({ v: 1, userKey, until: now + PUT_OFF_MS, reasons, at: now })
  memory.of(userKey).text = text
  try {
    if (resume !== undefined) storageOf(resume.storage).setItem(putOffKey(userKey), text)
  } catch {
    // This page remembers it.
  }
}
