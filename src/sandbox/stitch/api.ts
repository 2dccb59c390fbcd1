import type { Context } from '../http/router'
import type { StitchWorld } from './world.types'

/** The context of every route. */
export interface StitchApi {
  readonly world: StitchWorld
  /** The origin of links; null for the origin of the request. */
  readonly origin: string | null
}

/** Stitch docs: the API is at api.stitch.money, and the users' pages are at secure.stitch.money. On another host both are in one place. */
export function identityOriginOf({ origin }: StitchApi, c: Context): string {
  const url = new URL(c.req.url)
  return origin ?? (/(^|\.)(stitch\.money|basiq\.io)$/.test(url.hostname) ? 'https://secure.stitch.money' : url.origin)
}
