import type { Clock } from '../domain/clock'
import { abortable } from './abortable'
import { isPreflight, preflight, withCors, type AllowedOrigins } from './cors'
import { DroppedConnection } from './fault.types'
import type { Faults } from './faults'
import { faultyAnswer } from './faulty-answer'
import type { Answer, ReceivedRequest } from './http/message'
import { receive, signalOf } from './http/receive'
import { toResponse } from './http/respond'
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
  platform(request: ReceivedRequest): Promise<Answer>
  errorBody(request: ReceivedRequest, status: number): string
  allowedOrigins(): AllowedOrigins
  latencyMs(): number
}

/** Wraps the platform with the log, the faults, the latency and CORS. */
export function createSandboxFetch(parts: Answering): SandboxFetch {
  const { clock, log, faults } = parts

  async function answer(request: ReceivedRequest): Promise<Answer> {
    if (isPreflight(request)) return preflight(request, parts.allowedOrigins())
    const truth = async (): Promise<Answer> => parts.platform(request)
    const rule = faults.take(request)
    // Compute the true answer only once, because the request must not be carried out twice.
    const known = rule?.delivered === true || rule === null ? await truth() : null
    const once = (): Promise<Answer> => (known === null ? truth() : Promise.resolve(known))
    const errorBody = (status: number): string => parts.errorBody(request, status)
    const given = rule === null ? await once() : await faultyAnswer(rule.fault, { clock, truth: once, errorBody })
    return withCors(given, request, parts.allowedOrigins())
  }

  async function logged(reading: Promise<ReceivedRequest>): Promise<Response> {
    const request = await reading
    const done = log.begin(request, clock.now())
    try {
      const given = await answer(request)
      const latencyMs = parts.latencyMs()
      if (latencyMs > 0) await new Promise<void>((resolve) => void clock.setTimeout(resolve, latencyMs))
      done(given.status)
      return toResponse(given)
    } catch (cause) {
      done(cause instanceof DroppedConnection ? 0 : 500)
      throw cause
    }
  }

  return (input, init) => {
    const signal = signalOf(input, init)
    // If the signal was already aborted, nothing has been sent.
    if (signal?.aborted) return Promise.reject(signal.reason)
    const answered = logged(receive(input, init, parts.baseUrl))
    return signal === null ? answered : abortable(answered, signal)
  }
}
