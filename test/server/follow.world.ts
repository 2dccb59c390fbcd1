import { createManualClock, type ManualClock } from '../../src/sandbox/index'
import { memoryStore, type ServerStore } from '../../src/server'
import { createFollower, memoryQueue, type Follower, type FollowerOptions, type News } from '../../src/server/follow'
import { hostWorld, type Answer, type HostWorld } from './host'

export const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000]
export const HOOLI = 'AU00000'
export const FLOW = 'basiq refresh'

export interface FollowWorld extends HostWorld {
  clock: ManualClock
  follower: Follower
  news: News[]
  /** Refreshes a connection as the browser would, and leaves: the record of the flow goes to the server. */
  leave(user: string, connectionId: string, more?: object): Promise<Answer>
  connection(user: string, loginId?: string): string
  /** Lets time pass, and the steps with it. */
  pass(ms: number, stepMs?: number): Promise<void>
  looks(): number
  /** Refreshes that were begun, by anybody. */
  refreshes(): number
}

export const record = (userKey: string, attempt: object | null, more: object = {}) => ({
  v: 1,
  flow: FLOW,
  userKey,
  attempt,
  pendingAuthorization: null,
  back: null,
  retryAt: null,
  past: { tries: 0, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [], formOpensAt: null, countedId: null },
  told: { loginAccepted: false, connected: false },
  at: 0,
  ...more,
})

export function followWorld(
  over: Partial<FollowerOptions> & {
    store?: ServerStore
    clock?: ManualClock
    version?: '2.1' | '3'
    webhookSecret?: string | readonly string[]
  } = {},
): FollowWorld {
  const { clock = createManualClock(), store = memoryStore({ clock }), version = '3', webhookSecret, ...options } = over
  const news: News[] = []
  const follower = createFollower({
    queue: memoryQueue({ clock }),
    onNews: (item) => void news.push(item),
    ...options,
  })
  const world = hostWorld({ clock, store, version, webhookSecret, follow: follower })
  return {
    ...world,
    clock,
    follower,
    news,
    refreshes: () => world.control.jobs().filter(({ intent }) => intent === 'refresh').length,
    looks: () => world.control.count({ path: '/jobs/*' }),
    connection: (user, loginId = 'Wentworth-Smith') =>
      world.control.addConnection({ userId: world.idOf(user), institutionId: HOOLI, loginId }).id,
    leave: async (user, connectionId, more = {}) => {
      const { body } = await world.ask(`/basiq/users/me/connections/${connectionId}/refresh`, { as: user, method: 'POST' })
      const at = clock.now()
      const attempt = { id: body['id'], intent: 'refresh', startedAt: at, joined: false, connectionId, institutionId: HOOLI }
      const handed = {
        platform: 'basiq',
        flow: FLOW,
        request: { intent: 'refresh', connectionId, institutionId: HOOLI },
        record: record(user, attempt, { at, ...more }),
        locale: 'en',
      }
      return world.ask('/follow', { as: user, method: 'POST', body: handed })
    },
    pass: async (ms, stepMs = 30 * SECOND) => {
      for (let left = ms; left > 0; left -= stepMs) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        await clock.advance(Math.min(left, stepMs))
      }
    },
  }
}
