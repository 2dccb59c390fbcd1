import { issueOf, type Attempt, type AuthorizationResponse, type Reading } from '../../domain'
import { callInTime } from '../../query'
import type { ConnectionParts } from '../connection-parts'
import type { Submission } from '../submission/submission'
import { withoutReturn } from './return-address'
import { claimReturn, isClaimed } from './return-claims'

/** A nonce that the kit made. Hosts and services for signing in use the same parameter for other things. */
const NONCE = /^[0-9a-f]{32}$/

/** Nothing has begun, and the way on is the platform's page. */
function isAtStart({ actor, authorizationState }: ConnectionParts): boolean {
  const snapshot = actor.getSnapshot()
  const { entries, intent, attempt } = snapshot.context
  const waits = snapshot.matches({ 'needs-authorization': 'asking' }) || snapshot.matches('needs-credentials')
  return actor.isRunning && waits && attempt === null && authorizationState.pending === null && entries[intent] === 'redirect'
}

/** Looks once at the work that the address names, and at its bank. Null if it cannot be read now. */
async function readStray({ scope }: ConnectionParts, attempt: Attempt): Promise<Reading | null> {
  const { aggregator } = scope
  return callInTime(scope, async (call) => {
    const reading = await aggregator.read(attempt, call)
    const { connectionId, institutionId } = reading
    if (institutionId !== null || connectionId === null) return reading
    return { ...reading, institutionId: (await aggregator.institutionOf?.(connectionId, call)) ?? null }
  }).catch(() => null)
}

/** Whether the work is this flow's; null if the platform does not know it, or not as this user's. */
function isOurs({ actor }: ConnectionParts, reading: Reading | null): boolean | null {
  const { connectionId, institutionId } = actor.context
  if (reading?.status === 'stopped' && reading.issue.scenario === 'attempt-gone') return null
  if (connectionId !== null) return reading?.connectionId === connectionId
  const bank = reading?.institutionId ?? null
  return bank === null || institutionId === null || bank === institutionId
}

/**
 * A return that nothing in this browser knows of: the visit was begun in another, such as an installed web app, or its record is lost.
 * The nonce protects from using a code that somebody else began with. Work that the page's own token may read is the user's, so it is
 * followed. Otherwise the screen says what has happened, or people would connect the same bank a second time.
 */
export async function takeStrayReturn(
  parts: ConnectionParts,
  submission: Submission,
  { nonce, ids }: AuthorizationResponse,
  address: URL,
): Promise<void> {
  const { scope, actor } = parts
  const { environment, clock, aggregator, flow } = scope
  const own = aggregator.readsOnlyOwn === true ? ids : []
  if (!isAtStart(parts) || (own.length === 0 && !NONCE.test(nonce))) return
  const { intent } = actor.context
  const startedAt = clock.now()
  const attempts = own.map((id): Attempt => ({ id, intent, startedAt, joined: false, connectionId: null, institutionId: null }))
  const [first, ...rest] = attempts
  const ours = first === undefined ? null : isOurs(parts, await readStray(parts, first))
  // Another component of the page may have taken it meanwhile.
  if (ours === false || !isAtStart(parts) || isClaimed(environment, nonce)) return
  environment.replace(withoutReturn(address, aggregator.responseParameters ?? [], nonce))
  claimReturn(environment, flow, nonce)
  if (ours && first !== undefined) {
    submission.pending.start(async () => ({ status: 'begun', attempts: [first, ...rest] }))
    return
  }
  const { connectionId, institutionId } = actor.context
  const at = clock.now()
  const issue = issueOf({ scenario: 'authorization-elsewhere', reference: { connectionId, institutionId, at } })
  actor.send({ type: 'STOPPED', issue, at })
}
