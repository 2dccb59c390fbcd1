import { UnreachableError, type Clock } from '../domain'
import { POLICY } from '../policy'

/** Runs a call with a limit of its own: an answer that does not come in time counts as none, and the call is let go. */
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
  } finally {
    clock.clearTimeout(timer)
    outer.removeEventListener('abort', letGo)
  }
}
