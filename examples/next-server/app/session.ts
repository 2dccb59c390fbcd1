import type { ServerUser } from 'bank-connection-kit/server'

/** Your own sessions, by their cookie. Here a table stands in for them. */
const sessions = new Map<string, ServerUser>([['0d3adbee', { userKey: 'user-1', basiqUserId: process.env['BASIQ_USER'] }]])

export function userOf(request: Request): ServerUser | null {
  const id = /(?:^|; )session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return sessions.get(id ?? '') ?? null
}
