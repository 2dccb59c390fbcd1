import { DeveloperError, isRecord, recordAt, SessionEndedError, type CallContext } from '../../domain'
import { parseAnswer } from './answer.parse'
import type { Answer } from './answer.types'
import { askHost } from './host.client'
import { assertQuery } from './query.parse'
import { sessionOf } from './session.store'
import type { Ask, StitchSettings } from './stitch.options'

const isExpired = ({ faults }: Answer): boolean => faults.some(({ code }) => code === 'UNAUTHENTICATED')

/** Some GraphQL clients reject if there are errors, and carry the answer. */
function carriedBy(error: unknown): unknown {
  const answer = recordAt(error, 'response')
  if (Array.isArray(answer['errors'])) return answer
  throw error
}

function assertParsed(body: unknown): void {
  if (!isRecord(body) || typeof body['json'] !== 'function') return
  throw new DeveloperError('execute() resolved to a Response.', 'The kit reads its body, parsed.', 'Return response.json().')
}

/** Creates the function that asks Stitch through the host's `execute`, with one renewal if the token has expired, and one repetition. */
export function clientOf(settings: StitchSettings): (key: string, call: CallContext) => Ask {
  const session = sessionOf(settings)
  return (key, call) =>
    async (query, variables = {}) => {
      assertQuery(query)
      const once = async (): Promise<Answer> => {
        const sent = async () => settings.execute({ key, query, variables }, { signal: call.signal })
        const body = await askHost(() => sent().catch(carriedBy), call.signal)
        assertParsed(body)
        return parseAnswer(body)
      }
      const renew = session(call)
      const answer = await once()
      if (!isExpired(answer)) return answer
      const renewal = await renew()
      const again = renewal === 'renewed' ? await once() : answer
      if (isExpired(again)) throw new SessionEndedError(renewal === 'authorize' ? 'authorize' : 'sign-in')
      return again
    }
}
