import { isRecord, listAt, recordAt, UnreachableError, type Json } from '../../domain'
import type { Answer, Fault } from './answer.types'
import { REASONS } from './fault.classify'
import { idOf } from './id.parse'
import { wordOf } from './word.parse'

const MOST_FAULTS = 100
const MOST_PARTS = 32

const isReason = (value: unknown): value is string => typeof value === 'string' && Object.hasOwn(REASONS, value)

const partOf = (part: unknown): string | number =>
  (typeof part === 'string' && /^\w{1,64}$/.test(part)) || (typeof part === 'number' && Number.isSafeInteger(part)) ? part : '?'

/** The code may be in the error, in the answer as a whole (an expired token), or only at the start of the message. */
function faultOf(error: unknown, shared: Json): Fault {
  const own = recordAt(error, 'extensions')
  const isOwn = wordOf(own['code']) !== null
  const extensions = isOwn ? own : { ...shared, ...own }
  const { message, path } = isRecord(error) ? error : { message: error }
  const prefix = typeof message === 'string' ? /^([A-Z][A-Z_]+):/.exec(message)?.[1] : null
  return {
    code: (wordOf((isOwn ? own : shared)['code']) ?? wordOf(prefix))?.toUpperCase() ?? null,
    reason: Object.values(extensions).find(isReason) ?? wordOf(extensions['reason']),
    path: Array.isArray(path) && path.length > 0 ? path.slice(0, MOST_PARTS).map(partOf) : null,
    missingScopes: Array.isArray(extensions['missingClaims'])
      ? []
      : listAt(extensions, 'missingScopes')
          .map(wordOf)
          .filter((scope) => scope !== null),
    interactionId: idOf(extensions['id']),
    userInteractionUrl: extensions['userInteractionUrl'],
  }
}

/** True if no field has a value: the failure affects everything. */
export const isBare = (data: Json | null): boolean => Object.values(data ?? {}).every((value) => value === null)

/**
 * Reads an answer of any shape. Data is kept unchanged, and each error becomes a fault, whatever it lacks.
 * @throws UnreachableError (`malformed`) if there are neither data nor errors: HTML, text, an empty body.
 */
export function parseAnswer(body: unknown): Answer {
  const { data: there, errors } = isRecord(body) ? body : {}
  const shared = recordAt(body, 'extensions')
  const data = isRecord(there) ? there : null
  // A code beside data that has arrived is not an error of that data.
  const alone = wordOf(shared['code']) !== null && isBare(data) ? [{}] : []
  const list = Array.isArray(errors) ? errors : errors ? [errors] : alone
  const faults = list.slice(0, MOST_FAULTS).map((error) => faultOf(error, shared))
  if (faults.length === 0 && Object.keys(data ?? {}).length === 0) throw new UnreachableError('malformed')
  return { data, faults }
}
