import {
  type Case,
  INTENTS,
  STOP_SCENARIOS,
  developerError,
  isFiniteNumber,
  isStopScenario,
  issueOf,
  type Aggregator,
  type Intent,
  type Attempt,
  type ConnectionRequest,
  type Issue,
  type StopScenario,
} from '../domain'

/** A request that has been checked, in the shape that the machine takes. */
export interface ParsedRequest {
  /** Names the flow: the same request of the same host is the same flow. */
  flow: string
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  attempt: Attempt | null
  issue: Issue<StopScenario> | null
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * Whatever is held for a user is held under this key.
 * @throws DeveloperError if there is none: what one user left would be shown to the next.
 */
export function parseUserKey(userKey: unknown): string {
  if (isText(userKey)) return userKey
  throw developerError('no-user-key', { found: userKey === '' ? 'empty' : `of the type ${typeof userKey}` })
}

function checkEntry(aggregator: Aggregator, intent: Intent, institutionId: string | null, connectionId: string | null) {
  const entry = aggregator.entry(intent)
  if (entry === null) throw developerError('no-entry', { intent, aggregator: aggregator.name })
  const findable = institutionId !== null || (connectionId !== null && aggregator.institutionOf !== undefined)
  if (entry === 'form' && !findable) throw developerError('no-bank', { intent })
}

function reasonIssue(reason: unknown, endsAt: unknown, reference: Case): Issue<StopScenario> | null {
  if (reason === undefined) return null
  if (!isStopScenario(reason)) throw developerError('unknown-reason', { reason: JSON.stringify(reason) })
  // Only a look may say that a bank is connected. What the host remembers may be long over.
  if (STOP_SCENARIOS[reason].state === 'connected') return null
  const isKnown = reason === 'consent-ending' && isFiniteNumber(endsAt)
  return issueOf({ scenario: reason, reference, ...(isKnown && { endsAt }) })
}

/**
 * Checks what a host asks for.
 * @throws DeveloperError if it is not a request, or cannot be begun with this adapter.
 */
export function parseRequest(request: ConnectionRequest, aggregator: Aggregator, now: number): ParsedRequest {
  const given: {
    [K in 'intent' | 'follow' | 'connectionId' | 'institutionId' | 'startedAt' | 'reason' | 'endsAt']?: unknown
  } = {
    ...request,
  }
  const text = (value: unknown) => (isText(value) ? value : null)
  const institutionId = text(given.institutionId)
  const connectionId = text(given.connectionId)
  const flowOf = (intent: string, of: string | null) => [aggregator.name, intent, of ?? 'any'].join(':')
  const intent = INTENTS.find((each) => each === given.intent)
  if (given.follow !== undefined) {
    if (intent === undefined) throw developerError('follow-intent', { intent: JSON.stringify(given.intent) })
    const { follow: id } = given
    if (!isText(id) || !aggregator.idPattern.test(id)) throw developerError('follow-id', { aggregator: aggregator.name })
    const startedAt = isFiniteNumber(given.startedAt) ? Math.min(given.startedAt, now) : now
    const attempt: Attempt = { id, intent, startedAt, joined: false, connectionId, institutionId }
    return { flow: flowOf(intent, id), intent, connectionId, institutionId, attempt, issue: null }
  }
  if (intent === undefined) throw developerError('unknown-intent', { intent: JSON.stringify(given.intent) })
  if (intent === 'create') {
    checkEntry(aggregator, intent, institutionId, null)
    return { flow: flowOf(intent, institutionId), intent, connectionId: null, institutionId, attempt: null, issue: null }
  }
  if (connectionId === null) throw developerError('no-connection-id', { intent })
  const issue = reasonIssue(given.reason, given.endsAt, { connectionId, institutionId, at: now })
  if (issue === null) checkEntry(aggregator, intent, institutionId, connectionId)
  return { flow: flowOf(intent, connectionId), intent, connectionId, institutionId, attempt: null, issue }
}
