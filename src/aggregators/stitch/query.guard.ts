import { DeveloperError } from '../../domain'

/** The text of a query. A mutation is none: what is looked at is sent again and again, and nothing may be paid twice. */
export type QueryText = `query${string}`

/** What lies outside of comments, strings and braces: the kinds and names of the operations. */
function outermost(text: string): string {
  let rest = text.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ')
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/[{([][^{}()[\]]*[\])}]/g, ' ')
  }
  return rest
}

/** Refuses at run time what the type cannot see: text that was cast, or a second operation behind the first. */
export function assertQuery(text: string): void {
  const outside = outermost(text)
  if (/^\s*query\b/.test(outside) && !/\b(mutation|subscription)\b/.test(outside)) return
  throw new DeveloperError(
    'stitch() was given an operation that is no query.',
    'It is sent again until there is a result: a mutation could pay twice.',
    'Send mutations yourself, and query what came of them.',
  )
}
