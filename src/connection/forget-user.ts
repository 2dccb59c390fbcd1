import { forgetUserData } from '../domain'
import type { ResumeOptions } from './storage/record.types'
import { removeUser } from './storage/storage-sweep'
import { local, session, storageOf } from './storage/web-storage'
import { parseUserKey } from './request.parse'

export interface ForgetUserOptions {
  /** The storage of `resume`, if it is the host's own. The browser's are always cleared. */
  storage?: ResumeOptions['storage'] | undefined
}

/**
 * Drops everything that the kit holds of one user: tokens, what was read and typed, records in the browser's storages, popups and requests
 * that are under way. Call it when the user signs out, before the next one signs in. What was sent to a platform is not undone.
 *
 * A connection that is still on the page stops, shows its first screen, and asks nothing until it starts again.
 * @throws DeveloperError if `userKey` is empty.
 */
export function forgetUser(userKey: string, { storage }: ForgetUserOptions = {}): void {
  const key = parseUserKey(userKey)
  forgetUserData(key)
  for (const each of [local, session, ...(storage === undefined ? [] : [storageOf(storage)])]) removeUser(each, key)
}
