import {
  recordAt,
  type AuthorizationRequest,
  type AuthorizationTarget,
  type BeginResult,
  type Clock,
  type Json,
  type PendingAuthorization,
} from '../../domain'
import type { Answer } from './answer.types'
import { begunOf } from './attempt.parse'
import { asksForUser } from './fault.classify'
import { stopOf } from './issue.derive'
import type { Ask, StitchSettings } from './stitch.options'
import { allowedUrl } from './url.parse'
import { stitchError } from './errors.table'

/** Stitch docs: reauthorization. `failed` ends an interaction: the next run of the operation makes another. */
export const INTERACTION =
  'query Interaction($id: ID!) { node(id: $id) { ... on ReauthorizationRequired { status userInteractionUrl } } }'

/** Reads an interaction: its `status` is pending, complete or failed. If Stitch does not say, the operation itself will tell. */
const readInteraction = async (ask: Ask, id: string): Promise<Json> => recordAt((await ask(INTERACTION, { id })).data, 'node')

/**
 * The page of an interaction. It is requested at the click, because a stored address may have expired. An open interaction
 * continues; otherwise the operation runs, which creates another. If Stitch no longer needs the user, the visit leads straight back,
 * under the operation's own name, and its next run tells the rest.
 */
export async function interactionVisit(
  { issue }: AuthorizationRequest,
  { returnTo, allowedHosts, operation }: StitchSettings,
  ask: Ask,
  run: () => Promise<Answer>,
): Promise<AuthorizationTarget> {
  const towards = (id: string | null, address: unknown): AuthorizationTarget[] => {
    const url = allowedUrl(address, allowedHosts)
    // Some addresses already have parameters (Stitch docs: reauthorization; card payments).
    url?.searchParams.set('redirect_uri', returnTo())
    return url === null ? [] : [{ url, interactionId: id ?? operation.key }]
  }
  const straightBack = { url: new URL(returnTo()), interactionId: operation.key }

  const id = issue?.interactionId ?? null
  const known: Json = id === null ? {} : await readInteraction(ask, id)
  if (known['status'] === 'complete') return straightBack
  const [open] = known['status'] === 'failed' ? [] : towards(id, known['userInteractionUrl'])
  if (open !== undefined) return open
  const wanted = (await run()).faults.filter(asksForUser)
  if (wanted.length === 0) return straightBack
  const [fresh] = wanted.flatMap((fault) => towards(fault.interactionId, fault.userInteractionUrl))
  if (fresh !== undefined) return fresh
  throw stitchError('stitch-interaction-host')
}

/** Whether the user has completed or refused the interaction. */
export async function isOver(id: string, ask: Ask): Promise<boolean> {
  const { status } = await readInteraction(ask, id)
  return status === 'complete' || status === 'failed'
}

/** Asks for the outcome of an interaction. The return itself says nothing: users come back whether they finished or not. */
export async function finishInteraction(
  id: string,
  { intent, attemptId, connectionId, institutionId }: PendingAuthorization,
  key: string,
  ask: Ask,
  clock: Clock,
): Promise<BeginResult> {
  const { status }: Json = id === key ? {} : await readInteraction(ask, id)
  const about = { attemptId, connectionId: connectionId ?? key, institutionId, at: clock.now() }
  if (status === 'pending') return stopOf('authorization-unfinished', about, { interactionId: id })
  if (status === 'failed') return stopOf('authorization-declined', about, { interactionId: id })
  // The operation runs again as a refresh, whatever the intent of the visit was. Only a new link stays a create.
  return begunOf(key, intent === 'create' ? 'create' : 'refresh', about.at, about)
}
