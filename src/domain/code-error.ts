import type { DeveloperError } from './errors'
import { developerError } from './errors.table'

/** How engines word a mistake in code. They quote the code, and never a value. */
const IN_CODE =
  /^Cannot (?:read|set|destructure|convert)|^(?:undefined|null) is not an object|can't access property| is (?:not (?:a function|a constructor|iterable|defined)|undefined|null)\b/

/** How platforms word a call that they did not even try. They may quote an address. */
const BEFORE_SENDING =
  /^Illegal invocation|^Failed to (?:execute|construct) '|^Failed to parse URL|^Invalid URL|^Expected signal|^RequestInit: |method cannot have body|to be an instance of AbortSignal/

const LONGEST = 120

/** Errors of another realm, as in tests under jsdom, are no instances of this one's `Error`. */
function wordsOf(error: unknown): { name: string; message: string } | null {
  if (typeof error !== 'object' || error === null || !('name' in error) || !('message' in error)) return null
  const { name, message } = error
  return typeof name === 'string' && typeof message === 'string' ? { name, message } : null
}

/** What is wrong, without a value that the error might quote; null if nobody can tell it from a network that failed. */
function mistakeOf(error: unknown): string | null {
  const words = wordsOf(error)
  if (words === null) return null
  const { name, message } = words
  if (name === 'ReferenceError' || (name === 'TypeError' && IN_CODE.test(message))) return `${name}, ${message.slice(0, LONGEST)}`
  return name === 'TypeError' && BEFORE_SENDING.test(message) ? name : null
}

/**
 * The developer's error for a callback that failed because of its code. Fetch rejects with a TypeError if the network fails too, so a
 * TypeError counts only if its words are those of an engine about code.
 *
 * @returns null if the network may be the reason
 */
export function codeErrorOf(where: string, error: unknown): DeveloperError | null {
  const mistake = mistakeOf(error)
  return mistake === null ? null : developerError('callback-broke', { where, mistake })
}
