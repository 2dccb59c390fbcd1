import type { Clock } from '../domain/clock'
import { abortable } from './abortable'
import { isPreflight, preflight, withCors, type AllowedOrigins } from './cors'
import { DroppedConnection } from './fault.types'
import type { Faults } from './faults'
import { faultyAnswer } from './faulty-answer'
import type { RequestLog } from './request-log'

/** The signature of fetch, so that a sandbox can replace it and can also handle a server's Request. */
export type SandboxFetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>

export interface Answering {
  clock: Clock
  log: RequestLog
  faults: Faults
  /** The base for relative addresses. */
  baseUrl: string
  /** The platform itself. */
  platform(request: Request): Promise<Response> | Response
  errorBody(request: Request, status: number): string
  allowedOrigins(): AllowedOrigins
  latencyMs(): number
}

/** Wraps the platform with the log, the faults, the latency and CORS. */
export function createSandboxFetch(parts: Answering): SandboxFetch {
  const { clock, log, faults } = parts

  async function answer(request: Request, body: ArrayBuffer | null): Promise<Response> {
    if (isPreflight(request)) return preflight(request, parts.allowedOrigins())
    const truth = async (): Promise<Response> =>
      parts.platform(body === null ? request : new Request(request, { body, signal: null }))
    const rule = faults.take(request)
    // Compute the true answer only once, because the request must not be carried out twice.
    const known = rule?.delivered === true || rule === null ? await truth() : null
    const once = (): Promise<Response> => (known === null ? truth() : Promise.resolve(known))
    const errorBody = (status: number): string => parts.errorBody(request, status)
    const response = rule === null ? await once() : await faultyAnswer(rule.fault, { clock, truth: once, errorBody })
    return withCors(response, request, parts.allowedOrigins())
  }

  async function logged(request: Request): Promise<Response> {
    // Decided by the method, because not every browser exposes a request's body.
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer()
    const done = log.begin(request, body === null ? '' : new TextDecoder().decode(body), clock.now())
    try {
      const response = await answer(request, body)
      const latencyMs = parts.latencyMs()
      if (latencyMs > 0) await new Promise<void>((resolve) => void clock.setTimeout(resolve, latencyMs))
      done(response.status)
      return response
    } catch (cause) {
      done(cause instanceof DroppedConnection ? 0 : 500)
      throw cause
    }
  }

  return (input, init) => {
    const request = new Request(typeof input === 'string' ? new URL(input, parts.baseUrl) : input, init)
    // If the signal was already aborted, nothing has been sent.
    return request.signal.aborted ? Promise.reject(request.signal.reason) : abortable(logged(request), request.signal)
  }
}
