import { SessionEndedError, UnreachableError, type CallContext } from '../../domain'
import { isBare, parseAnswer } from './answer.parse'
import type { Answer, Fault } from './answer.types'
import { bodyOf, carriedBody } from './client-answer.parse'
import { isExpired, refusedFor, type Remedy } from './expired.classify'
import { askHost } from './host.client'
import { assertQuery } from './query.parse'
import { sessionOf } from './session.store'
import type { Ask, Renewal, StitchSettings } from './stitch.options'

/** Some clients reject if there are errors, and carry the answer. */
function carriedBy(error: unknown): unknown {
  const body = carriedBody(error)
  if (body !== null) return body
  throw error
}

/** How the renewal ended. If data has arrived, a renewal that got no answer is no reason to drop it. */
async function remedyOf(renewal: Promise<Renewal>, { data }: Answer): Promise<Remedy> {
  try {
    return await renewal
  } catch (error) {
    if (error instanceof SessionEndedError) return error.remedy
    if (error instanceof UnreachableError && !isBare(data)) return 'unreachable'
    throw error
  }
}

/** Data that has arrived stays, even if the repetition brings less. Its errors are then about the part that was refused. */
function keeping({ data, faults }: Answer, again: Answer): Answer {
  if (isBare(data) || !isBare(again.data)) return again
  const path = faults.find(isExpired)?.path ?? null
  return { data, faults: again.faults.map((fault): Fault => ({ ...fault, path: fault.path ?? path })) }
}

/**
 * Creates the function that asks Stitch through the host's `execute`. If the token has expired, it is renewed and the request repeated:
 * once in a look, however many requests and parts of answers are refused.
 */
export function clientOf(settings: StitchSettings): (key: string, call: CallContext) => Ask {
  const session = sessionOf(settings)
  return (key, call) => {
    let remedy: Remedy | null = null
    return async (query, variables = {}) => {
      assertQuery(query)
      const once = async (): Promise<Answer> => {
        const sent = async () => settings.execute({ key, query, variables }, { signal: call.signal })
        return parseAnswer(bodyOf(await askHost(() => sent().catch(carriedBy), call.signal)))
      }
      const renew = session(call)
      const first = await once()
      if (!first.faults.some(isExpired)) return first
      let answer = first
      if (remedy === null) {
        remedy = await remedyOf(renew(), first)
        if (remedy === 'renewed') {
          try {
            answer = keeping(first, await once())
          } catch (error) {
            if (isBare(first.data) || !(error instanceof UnreachableError)) throw error
            return refusedFor(first, 'unreachable')
          }
        }
      }
      if (!answer.faults.some(isExpired)) return answer
      if (isBare(answer.data)) throw new SessionEndedError(remedy === 'authorize' ? 'authorize' : 'sign-in')
      return refusedFor(answer, remedy)
    }
  }
}
