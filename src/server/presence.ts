import { DAY, MINUTE, SECOND, type Clock } from '../domain'
import type { ServerStore } from './store/store.types'

/** What a page does with work: it looks at it, or it begins more of it. */
export type PageDeed = 'looks' | 'begins'

/** What a page did, and to what: work by its id, or for `begins` the connection. */
export interface PageAct {
  userKey: string
  platform: string
  deed: PageDeed
  id: string
}

/** A page that follows work looks, or says that it listens, at least every five minutes and a half. */
const COUNTS_FOR_MS: Readonly<Record<PageDeed, number>> = { looks: 6 * MINUTE, begins: DAY }
/** Looks within one of these are one mark. */
const WINDOW_MS = 10 * SECOND

const keyOf = ({ userKey, platform, deed, id }: PageAct) => `page:${JSON.stringify([userKey, platform, deed, id])}`

interface Shared {
  store: ServerStore
  clock: Clock
}

/**
 * Names the last time that a page did so; null if that was long ago. Looks have a name that is only good for a comparison, because the clocks
 * of nodes differ. The name of a begin is the work that came of it.
 */
export const pageMark = ({ store }: Shared, act: PageAct): Promise<string | null> => store.get(keyOf(act))

/** Remembers that a page of the user is there, so that the follower leaves the work to it. It never throws. */
export async function notePage({ store, clock }: Shared, act: PageAct, begun?: string): Promise<void> {
  const mark = begun ?? String(Math.floor(clock.now() / WINDOW_MS))
  try {
    const before = await store.get(keyOf(act))
    if (before !== mark) await store.compareAndSet(keyOf(act), before, mark, COUNTS_FOR_MS[act.deed])
  } catch {
    // The store is away: the page's next look is noted.
  }
}
