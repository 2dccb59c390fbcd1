import { stitchError } from './errors.table'

/** The text of a query. Mutations are excluded: the kit repeats its requests, and no payment may happen twice. */
export type QueryText = `query${string}`

/** The name of a query, by which the host's server knows it; empty if it has none. */
export const nameOf = (text: string): string => /^\s*query\s+(\w+)/.exec(text)?.[1] ?? ''

/** The text outside of comments, strings and braces: the kinds and names of the operations. */
function outermost(text: string): string {
  let rest = text.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ')
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/[{([][^{}()[\]]*[\])}]/g, ' ')
  }
  return rest
}

/**
 * Refuses at run time what the type cannot see: a cast text, or a second operation after the first.
 * @throws DeveloperError
 */
export function assertQuery(text: string): void {
  const outside = outermost(text)
  if (/^\s*query\b/.test(outside) && !/\b(mutation|subscription)\b/.test(outside)) return
  throw stitchError('stitch-not-a-query')
}
