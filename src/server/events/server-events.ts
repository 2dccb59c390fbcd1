import { isRecord, type Json } from '../../domain'
import type { LookNews } from '../looks/shared-looks'
import { notePage } from '../presence'
import { SAFE_HEADERS } from '../problem.response'
import type { ExtensionHost, PlatformEvent, Route } from '../server.types'
import { ProblemError } from '../problem.types'
import { jsonOf } from '../upstream.client'
import type { ServerChannel } from './server-channel'
import { userEvents, type UserEvents } from './user-events'

export interface ServerEvents {
  readonly routes: readonly Route[]
  /** The platform says that something has happened to a user: work that pages follow is looked at now. */
  hear(event: PlatformEvent): void
  /** Ends all streams, so that a process can end. */
  close(): void
}

const SMALL_BODY = 1_000

const HEADERS = {
  ...SAFE_HEADERS,
  'content-type': 'text/event-stream',
  // Compression and nginx would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const

export const lookMessage = (news: LookNews): string => JSON.stringify(news)

type Work = Pick<LookNews, 'userKey' | 'platform' | 'attempt'>

/** Asks all nodes for pages that follow this work. */
export const presenceMessage = (work: Work): string => JSON.stringify({ asksFor: work })

const PLATFORM = /^[a-z]{1,32}$/
const ATTEMPT = /^[\w.:-]{1,128}$/

function newsOf(message: unknown): LookNews | null {
  if (!isRecord(message)) return null
  const { userKey, platform, attempt, isNew } = message
  if (typeof userKey !== 'string' || typeof platform !== 'string' || typeof attempt !== 'string') return null
  return PLATFORM.test(platform) && ATTEMPT.test(attempt) ? { userKey, platform, attempt, isNew: isNew === true } : null
}

/** Pushes what is seen of a user's work to that user's open pages, whichever node has seen it. */
export function serverEvents(host: ExtensionHost, channel: ServerChannel): ServerEvents {
  const users = new Map<string, UserEvents>()
  channel.hear((message) => {
    const said = jsonOf(message)
    const { platform, platformUserId, asksFor }: Json = isRecord(said) ? said : {}
    const news = newsOf(said)
    if (news !== null) users.get(news.userKey)?.looked(news)
    const asked = newsOf(asksFor)
    if (asked !== null) users.get(asked.userKey)?.ask(asked)
    if (typeof platform !== 'string' || typeof platformUserId !== 'string') return
    for (const user of users.values()) user.happened(platform, platformUserId)
  })
  return {
    hear: ({ platform, platformUserId }) => channel.say(JSON.stringify({ platform, platformUserId })),
    close: () => {
      for (const user of users.values()) user.end()
    },
    routes: [
      {
        method: 'GET',
        path: '',
        cost: 'look',
        body: 'none',
        handle: async ({ user, asked }) => {
          const known = users.get(user.userKey)
          // The same person with another id at the platform has other work.
          const isSame = known?.user.basiqUserId === user.basiqUserId
          if (!isSame) known?.end()
          const events = known !== undefined && isSame ? known : userEvents(user, host, () => users.delete(user.userKey))
          const body = events.open(asked)
          users.set(user.userKey, events)
          return new Response(body, { headers: HEADERS })
        },
      },
      {
        method: 'POST',
        path: '',
        cost: 'look',
        body: SMALL_BODY,
        handle: async ({ user, body }) => {
          const news = newsOf({ ...(isRecord(body) ? body : {}), userKey: user.userKey, isNew: false })
          if (news === null) throw new ProblemError('body-refused', { detail: 'It has no platform or no attempt.' })
          // Work that the server cannot look at by itself, such as a query that is not on its list.
          if (host.aggregatorOf(news.platform, user, news.attempt) === null) throw new ProblemError('not-yours')
          const { userKey, platform, attempt } = news
          await notePage(host.scope, { userKey, platform, deed: 'looks', id: attempt })
          channel.say(JSON.stringify(news))
          return new Response(null, { status: 204, headers: SAFE_HEADERS })
        },
      },
    ],
  }
}
