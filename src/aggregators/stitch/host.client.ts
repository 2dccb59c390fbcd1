import { codeErrorOf, isKitError, UnreachableError } from '../../domain'

/** Calls a callback of the host. The kit's errors pass through. The host's are dropped, because their text could contain anything. */
export async function askHost<T>(call: () => Promise<T> | T, signal?: AbortSignal): Promise<T> {
  try {
    return await call()
  } catch (error) {
    // An aborted call keeps the signal's reason.
    if (signal?.aborted || isKitError(error)) throw error
    throw codeErrorOf('A callback of stitch()', error) ?? new UnreachableError('network')
  }
}
