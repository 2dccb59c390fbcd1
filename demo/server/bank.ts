import { createBankServer, memoryStore, type PlatformServer, type ServerFetch } from 'bank-connection-kit/server'
import { createFollower } from 'bank-connection-kit/server/follow'
import type { FollowedFlow, Platform } from '../shared/demo.types'
import { catalogues } from '../shared/language'
import { bankPath } from '../shared/platform'
import { watchedQueue } from './followed'
import type { Inbox } from './inbox'
import type { People } from './people'
import type { WorldClock } from './world-clock'

export interface BankParts {
  clock: WorldClock
  fetch: ServerFetch
  people: Pick<People, 'identify' | 'userOf'>
  inbox: Inbox
}

/** The part of a followed flow, as the store has it, that the panel shows. */
interface Kept {
  user: { userKey: string }
  request: { intent: FollowedFlow['intent']; institutionId?: string }
  nextAt: number | null
}

/** The kit's server for one platform, and for the panel what it follows. */
export interface Bank {
  fetch(request: Request): Promise<Response>
  /** What it follows for this user, soonest first. */
  followed(userKey: string): Promise<FollowedFlow[]>
}

/** One server for each platform, since an app has one of them, and this demo shows them all. */
export function createBank(platform: Platform, server: PlatformServer, { clock, fetch: send, people, inbox }: BankParts): Bank {
  const store = memoryStore({ clock })
  const { queue, waiting } = watchedQueue(clock)
  const { fetch } = createBankServer({
    basePath: bankPath(platform),
    identify: people.identify,
    platforms: [server],
    store,
    follow: createFollower({ queue, messages: catalogues, userOf: people.userOf, onNews: (news) => inbox.add(platform, news) }),
    clock,
    fetch: send,
  })

  return {
    fetch,
    followed: async (userKey) => {
      const all = await Promise.all(
        waiting().map(async ({ followId, step, runAt }): Promise<FollowedFlow[]> => {
          // The panel looks where no app has to.
          const follow = JSON.parse((await store.get(`follow:${followId}`)) ?? 'null') as Kept | null
          if (follow === null || follow.nextAt === null || follow.user.userKey !== userKey) return []
          const { intent, institutionId = null } = follow.request
          return [{ id: followId, platform, intent, institutionId, steps: step, nextAt: runAt }]
        }),
      )
      return all.flat().toSorted((one, two) => one.nextAt - two.nextAt)
    },
  }
}
