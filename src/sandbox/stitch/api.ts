import type { Context } from 'hono'
import type { StitchWorld } from './world.types'

/** What every route is given. */
export interface StitchApi {
  readonly world: StitchWorld
  /** Where links point to; null goes by the request. */
  readonly origin: string | null
}

/** Stitch docs: the API is at api.stitch.money, what users see is at secure.stitch.money. Elsewhere both are in one place. */
export function identityOriginOf({ origin }: StitchApi, c: Context): string {
  const url = new URL(c.req.url)
  return origin ?? (/(^|\.)(stitch\.money|basiq\.io)$/.test(url.hostname) ? 'https://secure.stitch.money' : url.origin)
}
