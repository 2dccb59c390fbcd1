import { DeveloperError, SessionEnded, Unreachable, type Call } from '../../domain'
import { parseAnswer, type Answer } from './answer.parse'
import { assertQuery } from './query.guard'
import { isOurs, sessionOf } from './session.renew'
import type { Ask, StitchRequest, StitchSettings } from './stitch.options'
import { isRecord } from './wire.guards'

const isExpired = ({ faults }: Answer): boolean => faults.some(({ code }) => code === 'UNAUTHENTICATED')

/** The body, whatever the host's client does with errors: some reject, and carry the answer. */
async function bodyOf(execute: StitchSettings['execute'], request: StitchRequest, signal: AbortSignal): Promise<unknown> {
  try {
    return await execute(request, { signal })
  } catch (error) {
    if (signal.aborted || isOurs(error)) throw error
    const carried = isRecord(error) ? error['response'] : null
    if (isRecord(carried) && Array.isArray(carried['errors'])) return carried
    // The host's error is not handed on: nobody knows what its text contains.
    throw new Unreachable('network')
  }
}

function assertParsed(body: unknown): void {
  if (!isRecord(body) || typeof body['json'] !== 'function') return
  throw new DeveloperError(
    'execute() resolved to a Response.',
    'The kit reads the body of an answer, parsed.',
    'Return response.json(), whatever the status.',
  )
}

/** Makes what asks Stitch: through the host's `execute`, with one renewal where the token is over, and one repetition. */
export function clientOf(settings: StitchSettings): (key: string, call: Call) => Ask {
  const session = sessionOf(settings)
  return (key, { signal }) =>
    async (query, variables = {}) => {
      assertQuery(query)
      const once = async (): Promise<Answer> => {
        const body = await bodyOf(settings.execute, { key, query, variables }, signal)
        assertParsed(body)
        return parseAnswer(body)
      }
      const mark = session.mark()
      const answer = await once()
      if (!isExpired(answer)) return answer
      const renewal = await session.renew(mark)
      const again = renewal === 'renewed' ? await once() : answer
      if (isExpired(again)) throw new SessionEnded(renewal === 'authorize' ? 'authorize' : 'sign-in')
      return again
    }
}
