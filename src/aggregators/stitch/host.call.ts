import { DeveloperError, SessionEndedError, UnreachableError } from '../../domain'

const OURS = [SessionEndedError, UnreachableError, DeveloperError]

/** Calls back into the host. An error of its own is not handed on, since nobody knows what its text contains; the kit's are. */
export async function askHost<T>(call: () => Promise<T> | T, signal?: AbortSignal): Promise<T> {
  try {
    return await call()
  } catch (error) {
    // Who let go is told what came of that.
    if (signal?.aborted || OURS.some((kind) => error instanceof kind)) throw error
    throw new UnreachableError('network')
  }
}
