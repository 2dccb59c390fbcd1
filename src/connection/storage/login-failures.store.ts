import type { LoginCount } from '../../machine'
import { parseLoginCount } from './record.parse'
import type { ResumeOptions } from './record.types'
import { loginFailuresKey } from './storage.keys'
import { storageOf } from './web-storage'

/** How many logins of one user each institution refused. If the storage fails, nothing is counted across flows. */
export interface LoginFailuresStore {
  of(institutionId: string, now: number): LoginCount | null
  write(institutionId: string, count: LoginCount, now: number): void
}

const NO_STORE: LoginFailuresStore = { of: () => null, write: () => undefined }

export function createLoginFailuresStore(
  resume: ResumeOptions | undefined,
  aggregator: string,
  userKey: string,
): LoginFailuresStore {
  if (resume === undefined) return NO_STORE
  const storage = storageOf(resume.storage)
  const keyOf = (institutionId: string) => loginFailuresKey(userKey, aggregator, institutionId)
  return {
    of: (institutionId, now) => {
      try {
        return parseLoginCount(storage.getItem(keyOf(institutionId)), userKey, now)
      } catch {
        return null
      }
    },
    write: (institutionId, count, now) => {
      try {
        if (count.rejections === 0) storage.removeItem(keyOf(institutionId))
        else storage.setItem(keyOf(institutionId), JSON.stringify({ v: 1, userKey, ...count, at: now }))
      } catch {
        // The flow's own record may still hold the count.
      }
    },
  }
}
