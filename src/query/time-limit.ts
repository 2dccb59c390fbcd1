import { unabortedError, UnreachableError, type Clock } from '../domain'
import { POLICY } from '../policy'

/** Runs a call with its own time limit. A call that takes longer is aborted and counts as unanswered. */
export async function withTimeLimit<T>(clock: Clock, outer: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const inner = new AbortController()
  const letGo = () => inner.abort(outer.reason)
  if (outer.aborted) letGo()
  outer.addEventListener('abort', letGo, { once: true })
  let timer: unknown
  const limit = new Promise<never>((_, reject) => {
    timer = clock.setTimeout(() => {
      reject(new UnreachableError('network'))
      inner.abort()
    }, POLICY.callTimeoutMs)
  })
  try {
    return await Promise.race([run(inner.signal), limit])
  } catch (error) {
    throw inner.signal.aborted ? error : unabortedError(error)
  } finally {
    clock.clearTimeout(timer)
    outer.removeEventListener('abort', letGo)
  }
}
