import {
  type Case,
  INTENTS,
  DeveloperError,
  isStopScenario,
  issueOf,
  STOP_SCENARIOS,
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

const HOWTO = "Pass { intent: 'create' | 'update' | 'refresh', … } or { follow: id, intent } as described at ConnectionRequest."

const fail = (what: string, why: string, mend: string): never => {
  throw new DeveloperError(what, why, mend)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * Whatever is held for a user is held under this key.
 * @throws DeveloperError if there is none: what one user left would be shown to the next.
 */
export const parseUserKey = (userKey: unknown): string =>
  isText(userKey)
    ? userKey
    : fail(
        `userKey is ${userKey === '' ? 'empty' : `of the type ${typeof userKey}`}.`,
        'The kit could not tell one user of your app from the next, and would show one what it holds of another.',
        'Pass your own id of the signed-in user, such as userKey={user.id}. Show the connection only once you know who it is.',
      )

function checkEntry(aggregator: Aggregator, intent: Intent, institutionId: string | null, connectionId: string | null) {
  const entry = aggregator.entry(intent)
  if (entry === null) {
    fail(
      `The request asks to ${intent}, but "${aggregator.name}" as configured has no way to begin that.`,
      'The first screen would have no button that works.',
      intent === 'refresh'
        ? 'Give the adapter its refresh callback.'
        : 'Give the adapter what this needs; its documentation names the options.',
    )
  }
  const findable = institutionId !== null || (connectionId !== null && aggregator.institutionOf !== undefined)
  if (entry === 'form' && !findable) {
    fail(
      `The request asks to ${intent}, with a login form, but names no bank.`,
      'Each bank has its own login fields, so no form can be drawn.',
      'Add institutionId to the request.',
    )
  }
}

function reasonIssue(reason: unknown, endsAt: unknown, reference: Case): Issue<StopScenario> | null {
  if (reason === undefined) return null
  if (!isStopScenario(reason)) {
    return fail(
      `request.reason is ${JSON.stringify(reason)}, which is no scenario.`,
      'No screen belongs to it.',
      `Use one of: ${Object.keys(STOP_SCENARIOS).join(', ')}.`,
    )
  }
  const isKnown = reason === 'consent-ending' && typeof endsAt === 'number' && Number.isFinite(endsAt)
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
    if (intent === undefined) {
      return fail(
        `The request follows work, but intent is ${JSON.stringify(given.intent)}.`,
        'The same code means different things after a create, an update and a refresh, and no answer of the platform says which it was.',
        "Add intent: 'create' | 'update' | 'refresh'.",
      )
    }
    const { follow: id } = given
    if (!isText(id) || !aggregator.idPattern.test(id)) {
      return fail(
        'The request follows work whose id does not look like one.',
        'It would end up in an address.',
        `Pass the id as "${aggregator.name}" gave it.`,
      )
    }
    const startedAt =
      typeof given.startedAt === 'number' && Number.isFinite(given.startedAt) ? Math.min(given.startedAt, now) : now
    const attempt: Attempt = { id, intent, startedAt, joined: false, connectionId, institutionId }
    return { flow: flowOf(intent, id), intent, connectionId, institutionId, attempt, issue: null }
  }
  if (intent === undefined)
    return fail(`request.intent is ${JSON.stringify(given.intent)}.`, 'The kit does not know what to begin.', HOWTO)
  if (intent === 'create') {
    checkEntry(aggregator, intent, institutionId, null)
    return { flow: flowOf(intent, institutionId), intent, connectionId: null, institutionId, attempt: null, issue: null }
  }
  if (connectionId === null)
    return fail(`The request asks to ${intent}, but names no connection.`, 'Nobody knows what to change.', 'Add connectionId.')
  const issue = reasonIssue(given.reason, given.endsAt, { connectionId, institutionId, at: now })
  if (issue === null) checkEntry(aggregator, intent, institutionId, connectionId)
  return { flow: flowOf(intent, connectionId), intent, connectionId, institutionId, attempt: null, issue }
}
