/** Your own sessions, by their cookie. Here a table stands in for them. */
export const sessions = new Map([['0d3adbee', { userKey: 'user-1', basiqUserId: process.env.BASIQ_USER }]])

/** @param {Request} request */
export function userOf(request) {
  const id = /(?:^|; )session=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return sessions.get(id ?? '') ?? null
}
