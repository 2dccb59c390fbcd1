import { HOUR, MINUTE, SECOND } from '../../domain'
import { en, type Messages } from '../../messages'
import { jsonResponse, SAFE_HEADERS } from '../problem.response'
import { ProblemError } from '../problem.types'
import type { ExtensionHost, PlatformEvent, Route, ServerExtension } from '../server.types'
import { followOfEvent, isToldByFollow } from './events/event-news'
import { parseHandedOver } from './follow.parse'
import { followId, followStore, type FollowStore, type HeldFollow } from './follow.store'
import type { DueStep, Follow, HandedOver, News, StepQueue } from './follow.types'
import { memoryQueue } from './memory.queue'
import { attemptOf, pageMarks } from './page-marks'
import { sweepLostSteps } from './sweeper'
import { takeStep } from './take-step'

export interface FollowerOptions {
  /**
   * Tells the host what a person should hear, for an e-mail or a push. It is called once for each piece of news, and again after a crash or if it
   * rejects, with the same `id`.
   */
  onNews: (news: News) => Promise<void> | void
  /**
   * When steps run.
   * @default in memory, which serves one process
   */
  queue?: StepQueue | undefined
  /**
   * The words of news by language, such as `{ vi }`.
   * @default English for everybody
   */
  messages?: Readonly<Record<string, Messages>> | undefined
  /**
   * Finds the user behind an id at the platform, and the language to write in. It is asked about events of connections that nobody follows: a
   * consent that ends soon, a connection that needs its user, new data. Return null for somebody whom you no longer know.
   * @default users of whom a flow was followed within the last ten days
   */
  userOf?:
    | ((
        platformUserId: string,
        platform: string,
      ) => Promise<{ userKey: string; locale?: string } | null> | { userKey: string; locale?: string } | null)
    | undefined
  /**
   * Whether this process makes steps. False for one that only answers requests.
   * @default true
   */
  works?: boolean | undefined
}

export interface Follower extends ServerExtension {
  /** Looks at once at a flow that this user has handed over. */
  wake(userKey: string, platform: string, flow: string): Promise<void>
  /** Ends the worker once its steps are done. */
  close(): Promise<void>
}

/** The connection that a flow is about; null for one that is not there yet. */
const connectionOf = ({ request }: Follow): string | null => ('connectionId' in request ? (request.connectionId ?? null) : null)

const LONGEST_BODY = 10_000
/** Open pages are asked whether they follow a flow that one of them hands over. */
const PAGES_ANSWER_MS = 10 * SECOND
const NEWS_WAITS_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR]

/**
 * Creates what goes on with flows after their user has left. Each flow is a record in the store and a step in the queue: a step takes the
 * record, looks once as a hidden page would, puts the record back, and schedules the next one. So any worker can take any step, and a crash
 * loses nothing.
 */
export function createFollower({
  onNews,
  userOf,
  queue = memoryQueue(),
  messages = {},
  works = true,
}: FollowerOptions): Follower {
  let parts: { host: ExtensionHost; store: FollowStore } | null = null
  let endSweep: () => void = () => undefined
  const partsNow = () => {
    if (parts === null) throw new ProblemError('unavailable', { detail: 'The follower belongs to no server yet.' })
    return parts
  }
  const messagesOf = (locale: string): Messages => messages[locale] ?? messages[locale.split('-')[0] ?? ''] ?? en

  /** Tells what is untold, oldest first. What the host does not take stays, and comes again with the next step. */
  const tell = async (held: HeldFollow): Promise<HeldFollow> => {
    const { host, store } = partsNow()
    let now = held
    for (const news of held.follow.untold) {
      try {
        await onNews(news)
      } catch {
        const { follow } = now
        const wait = NEWS_WAITS_MS[Math.min(follow.faults, NEWS_WAITS_MS.length - 1)] ?? HOUR
        const at = host.scope.clock.now() + wait
        const again = { ...follow, step: follow.step + 1, faults: follow.faults + 1, nextAt: Math.min(follow.nextAt ?? at, at) }
        return (await store.write(now, again)) ?? now
      }
      const told = await store.write(now, { ...now.follow, untold: now.follow.untold.filter(({ id }) => id !== news.id) })
      if (told === null) return now
      now = told
    }
    return now
  }

  const scheduled = async ({ id, step, nextAt }: Follow): Promise<void> => {
    if (nextAt !== null) await queue.schedule({ followId: id, step }, nextAt)
  }

  const step = async ({ followId: id, step: number }: DueStep): Promise<void> => {
    const { host, store } = partsNow()
    const held = await store.read(id)
    if (held === null) return
    const { follow } = held
    // The worker that made this step may have died before it scheduled the next one, or before it told.
    if (follow.step !== number || follow.nextAt === null) {
      const after = follow.untold.length > 0 && follow.step > number ? await tell(held) : held
      return scheduled(after.follow)
    }
    // Nothing is to be looked at any more: only the host has not taken the news yet.
    const isOver = follow.untold.length > 0
    const next = isOver ? { ...follow, step: number + 1, nextAt: null } : await takeStep(follow, { host, store, messagesOf })
    const written = await store.write(held, next)
    // Another worker was faster. It schedules the next step.
    if (written !== null) await scheduled((await tell(written)).follow)
  }

  const begin = async (user: Follow['user'], handed: HandedOver): Promise<string> => {
    const { host, store } = partsNow()
    const id = await followId(user.userKey, handed.platform, handed.flow)
    const nextAt = host.scope.clock.now()
    for (;;) {
      const held = await store.read(id)
      const pages = await pageMarks(host.scope, { user, ...handed })
      const fresh = { v: 1, id, user, ...handed, look: null, untold: held?.follow.untold ?? [], pages, faults: 0 } as const
      const written = await store.write(held, { ...fresh, step: (held?.follow.step ?? 0) + 1, nextAt })
      if (written === null) continue
      if (user.basiqUserId !== undefined) await store.noteUser(handed.platform, user.basiqUserId, id)
      await queue.schedule({ followId: id, step: written.follow.step }, nextAt + PAGES_ANSWER_MS)
      const attempt = attemptOf(handed)
      if (attempt !== null) host.askPages({ userKey: user.userKey, platform: handed.platform, attempt })
      return id
    }
  }

  /** The step that waits is due now. It is the same step: if it runs already, it does not run twice. */
  const wakeNow = async ({ id, step: number, nextAt }: Follow): Promise<void> => {
    if (nextAt !== null) await queue.schedule({ followId: id, step: number }, partsNow().host.scope.clock.now())
  }

  /** What has happened to a connection that no flow is about is news of its own. */
  const tellEvent = async (event: PlatformEvent, known: readonly Follow[]): Promise<void> => {
    const { host, store } = partsNow()
    const { platform, platformUserId, connectionId } = event
    if (isToldByFollow(event) && known.some((follow) => follow.nextAt !== null && connectionOf(follow) === connectionId)) return
    const [last] = known
    const found = userOf === undefined ? null : await userOf(platformUserId, platform)
    const userKey = userOf === undefined ? last?.user.userKey : found?.userKey
    if (userKey === undefined) return
    const user = { userKey, basiqUserId: platformUserId }
    const follow = await followOfEvent(event, { user, locale: found?.locale ?? last?.locale ?? 'en' }, host.scope.clock.now())
    if (follow === null) return
    // Whatever is in the store already was told, or is about to be: the queue may have been away the first time.
    const held = (await store.write(null, follow)) ?? (await store.read(follow.id))
    if (held !== null) await scheduled(held.follow)
  }

  const routes = (host: ExtensionHost): readonly Route[] => {
    parts = { host, store: followStore(host.scope) }
    if (works) {
      queue.work(step)
      endSweep = sweepLostSteps({ clock: host.scope.clock, shared: host.scope.store, store: parts.store, queue })
    }
    return [
      {
        method: 'GET',
        path: '',
        cost: 'look',
        body: 'none',
        handle: async () => jsonResponse({ follows: true }),
      },
      {
        method: 'POST',
        path: '',
        cost: 'act',
        body: LONGEST_BODY,
        handle: async ({ user, body }) => {
          const handed = parseHandedOver(body, user.userKey)
          return jsonResponse({ id: await begin(user, handed) }, 202)
        },
      },
      {
        method: 'POST',
        path: '/end',
        cost: 'act',
        body: LONGEST_BODY,
        handle: async ({ user, body }) => {
          const { platform, flow } = parseHandedOver(body, user.userKey)
          await partsNow().store.remove(await followId(user.userKey, platform, flow))
          return new Response(null, { status: 204, headers: SAFE_HEADERS })
        },
      },
    ]
  }

  return {
    name: 'follow',
    routes,
    wake: async (userKey, platform, flow) => {
      const held = await partsNow().store.read(await followId(userKey, platform, flow))
      if (held !== null) await wakeNow(held.follow)
    },
    hear: async (event) => {
      const { store } = partsNow()
      const ids = await store.ofPlatformUser(event.platform, event.platformUserId)
      const known = (await Promise.all(ids.map((id) => store.read(id)))).flatMap((held) => (held === null ? [] : [held.follow]))
      for (const follow of known) await wakeNow(follow)
      await tellEvent(event, known)
    },
    close: () => {
      endSweep()
      return queue.close()
    },
  }
}
