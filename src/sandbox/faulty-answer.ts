import type { Clock } from '../domain/clock'
import { DroppedConnection, type Fault } from './fault.types'
import { answerOf, type Answer } from './http/message'

const HUGE_BYTES = 5 * 1024 * 1024
const PORTAL =
  '<!doctype html><html><head><title>Welcome to Airport WiFi</title></head><body><h1>Please sign in</h1></body></html>'

export interface FaultyAnswerFacts {
  clock: Clock
  /** The true answer. Only faults that need it call this. */
  truth(): Promise<Answer>
  /** The platform's own body for an HTTP error. */
  errorBody(status: number): string
}

const wait = (clock: Clock, ms: number): Promise<void> => new Promise((resolve) => void clock.setTimeout(resolve, ms))
const json = (body: string, status = 200): Answer => answerOf(status, body, { 'content-type': 'application/json' })

/**
 * The answer of a fault.
 * @throws DroppedConnection if there is none
 */
export async function faultyAnswer(fault: Fault, { clock, truth, errorBody }: FaultyAnswerFacts): Promise<Answer> {
  switch (fault.kind) {
    case 'status': {
      const response = json(fault.body ?? errorBody(fault.status), fault.status)
      if (fault.retryAfterS !== undefined) response.headers.set('retry-after', String(fault.retryAfterS))
      return response
    }
    case 'dropped':
      throw new DroppedConnection()
    case 'html':
      return answerOf(200, PORTAL, { 'content-type': 'text/html; charset=utf-8' })
    case 'empty':
      return json('')
    case 'truncated': {
      const { body } = await truth()
      return json((body ?? '').slice(0, Math.floor((body ?? '').length / 2)))
    }
    case 'huge':
      return json(JSON.stringify({ type: 'job', padding: 'x'.repeat(HUGE_BYTES) }))
    case 'json':
      return json(JSON.stringify(fault.value))
    case 'slow': {
      const response = await truth()
      await wait(clock, fault.ms)
      return response
    }
    case 'trickle':
      return { ...(await truth()), pieces: { count: fault.pieces ?? 5, wait: () => wait(clock, fault.everyMs) } }
    case 'hanging':
      return new Promise<never>(() => {})
  }
}
