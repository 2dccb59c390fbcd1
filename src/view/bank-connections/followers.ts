import type { Attempt } from '../../domain/attempt'
import type { ConnectionRequest } from '../../domain/request'

/** Requests that came out of another one, by its key. */
export type Followers = Readonly<Record<string, readonly ConnectionRequest[]>>

/** The same content is the same request. */
export const keyOfRequest = (request: ConnectionRequest): string =>
  'follow' in request ? `follow ${request.follow}` : JSON.stringify(request)

/** A request to follow work that is under way. */
export const followAttempt = ({ id, intent, startedAt, connectionId, institutionId }: Attempt): ConnectionRequest => ({
  follow: id,
  intent,
  startedAt,
  connectionId: connectionId ?? undefined,
  institutionId: institutionId ?? undefined,
})

/** All requests in order, each with those that came out of it after it, and none twice. */
export function withFollowers(requests: readonly ConnectionRequest[], followers: Followers): ConnectionRequest[] {
  const seen = new Map<string, ConnectionRequest>()
  const add = (request: ConnectionRequest) => {
    const key = keyOfRequest(request)
    if (seen.has(key)) return
    seen.set(key, request)
    followers[key]?.forEach(add)
  }
  requests.forEach(add)
  return [...seen.values()]
}
