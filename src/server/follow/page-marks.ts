import { pageMark, type PageDeed } from '../presence'
import type { ServerScope } from '../server.types'
import type { Follow, PageMarks } from './follow.types'

interface StoredRecord {
  attempt?: { id?: string; connectionId?: string | null } | null
  past?: { tries?: number }
}

const stored = ({ record }: Pick<Follow, 'record'>): StoredRecord => (record === '' ? {} : (JSON.parse(record) as StoredRecord))

type Followed = Pick<Follow, 'record' | 'request' | 'user' | 'platform'>

/** The work that the flow follows, if there is any. */
export const attemptOf = ({ request, ...rest }: Pick<Follow, 'record' | 'request'>): string | null =>
  stored(rest).attempt?.id ?? ('follow' in request ? request.follow : null)

const connectionOf = ({ request, ...rest }: Pick<Follow, 'record' | 'request'>): string | null =>
  stored(rest).attempt?.connectionId ?? ('connectionId' in request ? (request.connectionId ?? null) : null)

async function markOf(scope: ServerScope, { user, platform, ...rest }: Followed, deed: PageDeed): Promise<string | null> {
  const id = deed === 'looks' ? attemptOf(rest) : connectionOf(rest)
  return id === null ? null : pageMark(scope, { userKey: user.userKey, platform, deed, id })
}

/** What pages have done until now, the one that hands over among them. What differs later was done by another page. */
export async function pageMarks(scope: ServerScope, follow: Followed): Promise<PageMarks> {
  const [looks, begins] = await Promise.all([markOf(scope, follow, 'looks'), markOf(scope, follow, 'begins')])
  return { looks, begins }
}

/** The name of what a page has done since the flow was handed over; null if it was nothing, or long ago. */
async function newMark(scope: ServerScope, follow: Follow, deed: PageDeed): Promise<string | null> {
  const mark = await markOf(scope, follow, deed)
  return mark === (follow.pages?.[deed] ?? null) ? null : mark
}

/** Whether a page that has not handed the flow over follows the same work. */
export const hasPage = async (scope: ServerScope, follow: Follow): Promise<boolean> =>
  (await newMark(scope, follow, 'looks')) !== null

/** The flow with the work that a page has begun for its connection meanwhile, in the place of what it followed; null if none has. */
export async function withWorkOfPage({ scope }: { scope: ServerScope }, follow: Follow): Promise<Follow | null> {
  const begun = await newMark(scope, follow, 'begins')
  if (begun === null || begun === attemptOf(follow)) return null
  const { attempt, past, ...rest } = stored(follow)
  const next = { ...follow, pages: { looks: null, begins: begun }, look: null }
  // A flow without a record is what its request says.
  if (!attempt) return { ...next, request: { ...follow.request, follow: begun } }
  // The try counts, whoever made it.
  const tries = (past?.tries ?? 0) + 1
  const own = { ...attempt, id: begun, startedAt: scope.clock.now() }
  return { ...next, record: JSON.stringify({ ...rest, attempt: own, past: { ...past, tries }, retryAt: null }) }
}
