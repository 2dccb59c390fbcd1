import { DeveloperError, noticeDeveloper } from '../../domain'
import { versionOf } from './token.parse'
import type { BasiqVersion } from './wire.types'

/** What `POST /token` takes in the header `basiq-version`. The version belongs to the token, not to the calls made with it. */
const HEADER: Readonly<Record<BasiqVersion, string>> = { '2.1': '2.1', '3': '3.0' }

/** Tells the developer of a token that was asked for another version than the adapter speaks. Where a token does not say, nothing is known. */
export function noticeOtherVersion(token: string, version: BasiqVersion): void {
  const given = versionOf(token)
  if (given === null || given.split('.')[0] === version.split('.')[0]) return
  noticeDeveloper(
    new DeveloperError(
      `getToken() answered with a token of version ${given.slice(0, 8)}, and basiq() was told version ${version}.`,
      'Basiq answers as the version of the token says, and some calls exist in one version only, such as the answer to a challenge.',
      `Ask for the token with the header basiq-version: ${HEADER[version]}.`,
    ),
  )
}
