import { noticeDeveloper } from '../../domain'
import { versionOf } from './token.parse'
import type { BasiqVersion } from './wire.types'
import { basiqError } from './errors.table'

/** What `POST /token` takes in the header `basiq-version`. The version belongs to the token, not to the calls made with it. */
const HEADER: Readonly<Record<BasiqVersion, string>> = { '2.1': '2.1', '3': '3.0' }

/** Tells the developer of a token that was asked for another version than the adapter speaks. Where a token does not say, nothing is known. */
export function noticeOtherVersion(token: string, version: BasiqVersion): void {
  const given = versionOf(token)
  if (given === null || given.split('.')[0] === version.split('.')[0]) return
  noticeDeveloper(basiqError('basiq-token-version', { token: given.slice(0, 8), version, header: HEADER[version] }))
}
