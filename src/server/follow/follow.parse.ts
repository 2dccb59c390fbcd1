import { INTENTS, isRecord, isStopScenario, type ConnectionRequest, type Json } from '../../domain'
import { ProblemError } from '../problem.types'
import type { Follow, HandedOver } from './follow.types'

const ID = /^[\w.:~-]{1,128}$/
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
const optional = (value: unknown): boolean => value === undefined || value === null || isId(value)

const refuse = (name: string): never => {
  throw new ProblemError('body-refused', { detail: `It has no usable ${name}.` })
}

function requestOf(value: unknown): ConnectionRequest {
  if (!isRecord(value)) return refuse('request')
  const { intent, connectionId, institutionId, follow, startedAt, reason } = value
  const known = INTENTS.find((each) => each === intent)
  if (known === undefined || !optional(connectionId) || !optional(institutionId)) return refuse('request')
  const ids = { ...(isId(connectionId) && { connectionId }), ...(isId(institutionId) && { institutionId }) }
  if (isId(follow)) return { follow, intent: known, ...ids, ...(typeof startedAt === 'number' && { startedAt }) }
  if (known === 'create') return { intent: known, ...(isId(institutionId) && { institutionId }) }
  if (!isId(connectionId)) return refuse('request')
  return {
    intent: known,
    connectionId,
    ...(isId(institutionId) && { institutionId }),
    ...(typeof reason === 'string' && isStopScenario(reason) && { reason }),
  }
}

/** The longest record, in characters. One of a flow with many tries is a tenth of it. */
const LONGEST_RECORD = 6_000

/** What a record may have: the same as in the browser. Anything else does not get into the store. */
const RECORD_KEYS: ReadonlySet<string> = new Set([
  'v',
  'flow',
  'userKey',
  'attempt',
  'pendingAuthorization',
  'abandonedAuthorizations',
  'back',
  'givenUp',
  'retryAt',
  'past',
  'told',
  'at',
])

/** The record as text. It is the session's user's, whoever it names: what does not fit is dropped by the connection, as in a browser. */
function recordOf(value: unknown, flow: string, userKey: string): string {
  if (value === undefined || value === null) return ''
  if (!isRecord(value) || value['flow'] !== flow || value['userKey'] !== userKey) return refuse('record')
  const text = JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => RECORD_KEYS.has(key))))
  return text.length <= LONGEST_RECORD ? text : refuse('record')
}

/** @throws ProblemError body-refused */
export function parseHandedOver(body: unknown, userKey: string): HandedOver {
  const { platform, flow, request, record, locale }: Json = isRecord(body) ? body : {}
  if (!isId(platform)) return refuse('platform')
  if (typeof flow !== 'string' || flow === '' || flow.length > 300) return refuse('flow')
  return {
    platform,
    flow,
    request: requestOf(request),
    record: recordOf(record, flow, userKey),
    locale: typeof locale === 'string' && /^[\w-]{1,35}$/.test(locale) ? locale : 'en',
  }
}

/** What the store has. Null if it is no follow that this version knows: a newer node will see to it. */
export function parseFollow(text: string): Follow | null {
  const value: unknown = JSON.parse(text)
  return isRecord(value) && value['v'] === 1 ? (value as unknown as Follow) : null
}
