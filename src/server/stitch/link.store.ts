import { DAY, isRecord } from '../../domain'
import type { ServerScope } from '../server.types'
import { digest } from '../tokens/hash'
import type { Seal } from '../tokens/seal'

/** What the server holds of a user's link. It is never in an answer, and in the store only sealed. */
export interface LinkTokens {
  accessToken: string
  refreshToken: string | null
  /** Since when this pair is held, in milliseconds since 1970. */
  since: number
  /** True once Stitch has refused to renew it: only the user can give a new one. */
  ended: boolean
  /** The bank that the user chose in the app before the visit; null: they chose it at Stitch. */
  institutionId: string | null
}

/** Tokens together with what the store had, so that a write can tell whether somebody wrote in between. */
export interface HeldLink extends LinkTokens {
  readonly sealed: string
}

export interface LinkStore {
  read(userKey: string): Promise<HeldLink | null>
  /** Writes, if the store still has what `before` was read from; null: nothing. Answers what is held now, whoever wrote it. */
  write(userKey: string, before: HeldLink | null, next: LinkTokens): Promise<HeldLink | null>
  /** Writes, whatever is there: the user has just given it. */
  replace(userKey: string, next: LinkTokens): Promise<void>
  forget(userKey: string): Promise<void>
}

/** Stitch docs: a refresh token lives 365 days from its last use. */
const KEPT_MS = 366 * DAY

function parse(text: string | null): LinkTokens | null {
  const value: unknown = text === null ? null : JSON.parse(text)
  if (!isRecord(value)) return null
  const { accessToken, refreshToken, since, ended, institutionId } = value
  if (typeof accessToken !== 'string' || typeof since !== 'number') return null
  const textOrNull = (each: unknown) => (typeof each === 'string' ? each : null)
  return {
    accessToken,
    refreshToken: textOrNull(refreshToken),
    since,
    ended: ended === true,
    institutionId: textOrNull(institutionId),
  }
}

export function linkStore({ store }: Pick<ServerScope, 'store'>, seal: Seal): LinkStore {
  const about = (userKey: string) => `stitch-link\n${userKey}`
  const keyOf = async (userKey: string) => `stitch:link:${await digest(userKey)}`

  const read: LinkStore['read'] = async (userKey) => {
    const sealed = await store.get(await keyOf(userKey))
    const tokens = sealed === null ? null : parse(await seal.open(sealed, about(userKey)))
    return sealed === null || tokens === null ? null : { ...tokens, sealed }
  }

  return {
    read,
    write: async (userKey, before, { accessToken, refreshToken, since, ended, institutionId }) => {
      const next: LinkTokens = { accessToken, refreshToken, since, ended, institutionId }
      const sealed = await seal.close(JSON.stringify(next), about(userKey))
      const wrote = await store.compareAndSet(await keyOf(userKey), before?.sealed ?? null, sealed, KEPT_MS)
      return wrote ? { ...next, sealed } : read(userKey)
    },
    replace: async (userKey, next) => {
      const key = await keyOf(userKey)
      const sealed = await seal.close(JSON.stringify(next), about(userKey))
      for (let wrote = false; !wrote;) wrote = await store.compareAndSet(key, await store.get(key), sealed, KEPT_MS)
    },
    forget: async (userKey) => void (await store.take(await keyOf(userKey))),
  }
}
