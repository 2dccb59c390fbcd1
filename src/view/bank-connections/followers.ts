import type { Attempt } from '../../domain/attempt'
import type { ConnectionRequest } from '../../domain/request'

/** Requests that followed from another one, by its key. */
export type Followers = Readonly<Record<string, readonly ConnectionRequest[]>>

/** Equal for requests with the same content. */
export const keyOfRequest = (request: ConnectionRequest): string =>
  'follow' in request ? `follow ${request.follow}` : JSON.stringify(request)

/** A request to follow running work. */
export const followAttempt = ({ id, intent, startedAt, connectionId, institutionId }: Attempt): ConnectionRequest => ({
  follow: id,
  intent,
  startedAt,
  connectionId: connectionId ?? undefined,
  institutionId: institutionId ?? undefined,
})

/** All requests in order, each followed by those that came from it, without duplicates. */
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
