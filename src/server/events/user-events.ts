import { isRecord, SECOND } from '../../domain'
import { FRESH, type LookNews } from '../looks/shared-looks'
import { ProblemError } from '../problem.types'
import { countRequest } from '../rate-limit'
import type { ExtensionHost, RequestFacts, ServerUser } from '../server.types'
import { digest } from '../tokens/hash'
import { watchAttempt, type AttemptWatch } from './attempt-watch'
import { eventStream, type EventStream } from './event-stream'
import { lastEventOf, MOST_WATCHED, parseLastEvent } from './last-event'

/** Browsers of one user at one node. Each browser needs one stream for all its tabs. */
const MOST_STREAMS = 8

/** A browser comes back a second after its stream has ended. */
const LINGER_MS = 10 * SECOND

const NO_WATCH: AttemptWatch = {
  version: () => null,
  hasEnded: () => false,
  refresh: () => undefined,
  lookNow: () => undefined,
  stop: () => undefined,
}

interface Watched {
  watch: AttemptWatch
  answer: unknown
}

interface OpenStream {
  stream: EventStream
  told: Map<string, string>
}

/** The open pages of one user at this node, and the work that they follow. */
export interface UserEvents {
  readonly user: ServerUser
  open(asked: RequestFacts): ReadableStream<Uint8Array>
  /** Somebody has looked at this user's work. */
  looked(news: LookNews): void
  /** Asks the pages whether they follow this work. */
  ask(work: Pick<LookNews, 'platform' | 'attempt'>): void
  /** Something has happened to a user of a platform: if it is this one, all work is looked at. */
  happened(platform: string, platformUserId: string): void
  end(): void
}

export function userEvents(user: ServerUser, host: ExtensionHost, onEmpty: () => void): UserEvents {
  const { scope } = host
  const streams = new Set<OpenStream>()
  const all = new Map<string, Watched>()

  const idOf = (told: OpenStream['told']): string =>
    lastEventOf([...told].filter(([each]) => all.get(each)?.watch.hasEnded() === false))

  const tell = ({ stream, told }: OpenStream, work: string, { watch, answer }: Watched): void => {
    const version = watch.version()
    const [platform = '', attempt = ''] = work.split('/')
    if (version === null || told.get(work) === version) return
    told.set(work, version)
    stream.write({ platform, attempt, ...(answer !== undefined && { answer }) }, idOf(told))
  }

  /** Nobody here looks at it any more. Pages that follow it do so by themselves. */
  const lose = (work: string): void => {
    const [platform = '', attempt = ''] = work.split('/')
    all.get(work)?.watch.stop()
    all.delete(work)
    for (const { stream, told } of streams) {
      told.delete(work)
      stream.write({ platform, attempt, isLost: true }, idOf(told))
    }
  }

  const watch = (platform: string, attempt: string): void => {
    const work = `${platform}/${attempt}`
    if (all.size >= MOST_WATCHED) lose([...all.keys()][0] ?? '')
    let isFresh = false
    const aggregator = host.aggregatorOf(platform, user, attempt, {
      seen: () => (isFresh ? FRESH : null),
      // An answer from the work's own address is all that there is to know of it.
      heard: async (method, path, response) => {
        if (method !== 'GET' || !path.endsWith(`/${attempt}`) || response.status !== 200) return
        const body: unknown = await response.json()
        const watched = all.get(work)
        if (watched !== undefined && isRecord(body)) watched.answer = body
      },
    })
    if (aggregator === null) return
    const watched: Watched = { answer: undefined, watch: NO_WATCH }
    all.set(work, watched)
    watched.watch = watchAttempt(attempt, {
      clock: scope.clock,
      userKey: user.userKey,
      aggregator,
      setFresh: (value) => (isFresh = value),
      takeTurn: async (forMs) => scope.store.compareAndSet(`look:turn:${await digest(user.userKey, work)}`, null, '1', forMs),
      onFault: () => lose(work),
      onChange: () => {
        for (const open of streams) tell(open, work, watched)
      },
    })
  }

  const end = (): void => {
    for (const { watch: each } of all.values()) each.stop()
    all.clear()
    for (const { stream } of streams) stream.end()
    onEmpty()
  }

  return {
    user,
    end,
    looked: ({ platform, attempt, isNew }) => {
      const work = `${platform}/${attempt}`
      const watched = all.get(work)
      if (watched === undefined) return watch(platform, attempt)
      if (isNew) watched.watch.refresh()
      for (const open of streams) tell(open, work, watched)
    },
    ask: ({ platform, attempt }) => {
      for (const { stream, told } of streams) stream.write({ platform, attempt, asks: true }, idOf(told))
    },
    happened: (platform, platformUserId) => {
      if (user.basiqUserId !== platformUserId) return
      for (const [work, watched] of all) if (work.startsWith(`${platform}/`)) watched.watch.lookNow()
    },
    open: ({ identify, lastEventId }) => {
      if (streams.size >= MOST_STREAMS) throw new ProblemError('too-soon', { retryAt: scope.clock.now() + 60_000 })
      const told = parseLastEvent(lastEventId)
      const stream = eventStream({
        clock: scope.clock,
        isStillTheirs: async () => {
          const now = await identify()
          if (now?.userKey !== user.userKey || now.basiqUserId !== user.basiqUserId) return false
          // An open page counts as one that asks: a follower begins nothing meanwhile.
          await countRequest(scope, user.userKey, 'look', { look: Infinity })
          return true
        },
        onEnd: () => {
          streams.delete(open)
          scope.clock.setTimeout(() => {
            if (streams.size === 0) end()
          }, LINGER_MS)
        },
      })
      const open: OpenStream = { stream, told }
      streams.add(open)
      for (const work of told.keys()) {
        const watched = all.get(work)
        const [platform = '', attempt = ''] = work.split('/')
        if (watched === undefined) watch(platform, attempt)
        else tell(open, work, watched)
      }
      return stream.body
    },
  }
}
