import { isKitError, UnreachableError } from '../../domain'
import { isResponse } from './http.parse'

/** It is not there any more: somebody has removed it before. */
const GONE: readonly number[] = [404, 410]

/**
 * Removes a connection through the host's server: Basiq allows it to server tokens only.
 * @throws UnreachableError if Basiq did not remove it
 */
export async function removeThrough(remove: (connectionId: string) => Promise<unknown>, connectionId: string): Promise<void> {
  let answer: unknown
  try {
    answer = await remove(connectionId)
  } catch (error) {
    throw isKitError(error) ? error : new UnreachableError('network')
  }
  if (isResponse(answer) && answer.status >= 300 && !GONE.includes(answer.status)) throw new UnreachableError('server')
}
