import { vi } from 'vitest'
import { hostWorld, MOUNT, type HostWorld } from './host'

/** What a page of a user has heard so far. */
export interface OpenEvents {
  status: number
  headers: Headers
  events: { id: string; platform: string; attempt: string; answer?: Record<string, unknown> }[]
  /** Signs of life. */
  beats(): number
  hasEnded(): boolean
  leave(): Promise<void>
  kind: string | undefined
}

/** Opens the stream as a page of this user does. */
export async function openEvents(world: HostWorld, user: string | null, lastEventId?: string): Promise<OpenEvents> {
  const headers = {
    ...(user !== null && { cookie: `session=${user}` }),
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    'sec-fetch-site': 'same-origin',
  }
  const answer = await world.server.fetch(new Request(`${MOUNT}/events`, { headers }))
  const events: OpenEvents['events'] = []
  let beats = 0
  let ended = false
  if (answer.status !== 200) {
    const { kind } = (await answer.json()) as { kind: string }
    const end = async () => undefined
    return { status: answer.status, headers: answer.headers, events, beats: () => 0, hasEnded: () => true, leave: end, kind }
  }
  const reader = answer.body?.getReader()
  const read = async () => {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      const text = new TextDecoder().decode(part.value)
      beats += text.startsWith(':') ? 1 : 0
      const [, id = '', data = ''] = /^id: (.*)\ndata: (.*)\n\n$/.exec(text) ?? []
      if (data !== '') events.push({ id, ...JSON.parse(data) })
    }
    ended = true
  }
  void read()
  return {
    status: answer.status,
    headers: answer.headers,
    events,
    kind: undefined,
    beats: () => beats,
    hasEnded: () => ended,
    leave: async () => reader?.cancel(),
  }
}

/** Begins a refresh of a new connection of this user; its job. */
export async function beginJob(world: HostWorld, user: string, loginId = 'Wentworth-Smith'): Promise<string> {
  const { id } = world.control.addConnection({ userId: world.idOf(user), institutionId: 'AU00000', loginId })
  const { body } = await world.ask(`/basiq/users/me/connections/${id}/refresh`, { as: user, method: 'POST' })
  return String(body['id'])
}

/** Looks that have reached Basiq. */
export const looksAt = (world: HostWorld, job: string): number => world.control.count({ path: `/jobs/${job}` })

/** Lets time pass, and encryption with it, which takes time of its own. */
export async function pass(world: HostWorld, ms: number, stepMs = 1_000): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    for (let turns = 0; turns < 2; turns += 1) await new Promise((resolve) => setTimeout(resolve, 1))
    await world.clock.advance(Math.min(left, stepMs))
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A browser's locks, for pages that run in this process. */
export function stubLocks(): void {
  const queues = new Map<string, Promise<unknown>>()
  const request = async (name: string, { signal }: { signal: AbortSignal }, run: () => Promise<unknown>) => {
    const before = queues.get(name) ?? Promise.resolve()
    const mine = before.then(() => (signal.aborted ? Promise.reject(new Error('aborted')) : run()))
    queues.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

export { hostWorld }
