import { SessionEndedError, type CallContext } from '../../domain'
import { parseAnswer } from './answer.parse'
import type { Answer } from './answer.types'
import { bodyOf, carriedBody } from './client-answer.parse'
import { askHost } from './host.client'
import { assertQuery } from './query.parse'
import { sessionOf } from './session.store'
import type { Ask, StitchSettings } from './stitch.options'

const isExpired = ({ faults }: Answer): boolean => faults.some(({ code }) => code === 'UNAUTHENTICATED')

/** Some clients reject if there are errors, and carry the answer. */
function carriedBy(error: unknown): unknown {
  const body = carriedBody(error)
  if (body !== null) return body
  throw error
}

/** Creates the function that asks Stitch through the host's `execute`, with one renewal if the token has expired, and one repetition. */
export function clientOf(settings: StitchSettings): (key: string, call: CallContext) => Ask {
  const session = sessionOf(settings)
  return (key, call) =>
    async (query, variables = {}) => {
      assertQuery(query)
      const once = async (): Promise<Answer> => {
        const sent = async () => settings.execute({ key, query, variables }, { signal: call.signal })
        return parseAnswer(bodyOf(await askHost(() => sent().catch(carriedBy), call.signal)))
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
