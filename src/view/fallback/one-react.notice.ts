import { noticeDeveloper } from '../../domain/developer-notice'
import { developerError } from '../../domain/errors.table'

/** The words of Chromium, Firefox and WebKit for a hook of a React that draws nothing. */
const HOOK_OF_NULL = /\bnull\b.*\buse[A-Z]|\buse[A-Z].*\bnull\b/

/** Tells the developer if an error comes from a second copy of React, whose hooks do not work in what the first one draws. */
export function findOtherReact(error: unknown): void {
  if (error instanceof TypeError && HOOK_OF_NULL.test(error.message)) noticeDeveloper(developerError('two-reacts'))
}

declare const process: { env: { NODE_ENV?: string } }

/** Checks in development, and is null in production, where bundlers leave all of this out. */
export let reactCheck: typeof findOtherReact | null = null
// Without a bundler there may be no `process`.
try {
  if (process.env.NODE_ENV === 'development') reactCheck = findOtherReact
} catch {}
