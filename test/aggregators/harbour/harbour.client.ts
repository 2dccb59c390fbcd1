import { DeveloperError, SessionEndedError, UnreachableError, type CallContext } from '../../../src/index'

export interface HarbourOptions {
  /** Harbour's address, with or without a path: `https://api.harbour.example`. */
  apiUrl: string
  /** A token for this user, from the host's server; `expired` where Harbour refused the last one. */
  getToken: (why: 'first' | 'expired') => Promise<string>
  fetch?: typeof globalThis.fetch
}

export interface Answer {
  status: number
  /** What was parsed; undefined where it was no JSON, null where there is none. */
  body: unknown
}

const isOurs = (error: unknown) =>
  error instanceof SessionEndedError || error instanceof UnreachableError || error instanceof DeveloperError

/** When Harbour wants to be asked again, or null where it does not say. Four digits: a slip must not keep a user for days. */
function retryAtOf(answer: Response, now: number): number | null {
  const seconds = answer.headers.get('retry-after') ?? ''
  return /^\d{1,4}$/.test(seconds) ? now + Number(seconds) * 1000 : null
}

/** One request with one token. */
async function once(options: HarbourOptions, path: string, form: unknown, token: string, call: CallContext): Promise<Answer> {
  const { apiUrl, fetch: send = globalThis.fetch } = options
  const { signal, clock, isAwaited } = call
  if (form !== undefined && isAwaited?.() === false) throw new UnreachableError('network', { delivered: false })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = form === undefined ? {} : { body: JSON.stringify(form) }
  const method = form === undefined ? 'GET' : 'POST'
  try {
    const answer = await send(`${apiUrl.replace(/\/$/, '')}${path}`, { method, headers, signal, ...body })
    const { status } = answer
    const retryAt = retryAtOf(answer, clock.now())
    if (status === 429) throw new UnreachableError('rate-limit', { retryAt })
    if (status >= 500) throw new UnreachableError('server', { retryAt })
    const text = status === 204 ? 'null' : await answer.text()
    return { status, body: parsed(text) }
  } catch (error) {
    signal.throwIfAborted()
    throw isOurs(error) ? error : new UnreachableError('network')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export function clientOf(options: HarbourOptions) {
  let held: Promise<string> | null = null

  /** The token that is held, or a new one where `refused` is the one that is held. */
  const tokenFor = (refused: Promise<string> | null): Promise<string> => {
    if (held !== null && held !== refused) return held
    const request = options.getToken(refused === null ? 'first' : 'expired').catch((error: unknown) => {
      if (held === request) held = null
      throw isOurs(error) ? error : new UnreachableError('network', { delivered: false })
    })
    held = request
    return request
  }

  /** A GET, or a POST where there is a form to send. */
  return async (path: string, call: CallContext, form?: unknown): Promise<Answer> => {
    const token = tokenFor(null)
    const answer = await once(options, path, form, await token, call)
    if (answer.status !== 401) return answer
    const again = await once(options, path, form, await tokenFor(token), call)
    if (again.status === 401) throw new SessionEndedError()
    return again
  }
}
