import type { Answer } from './answer.parse'
import type { Ask } from './stitch.options'
import { recordAt } from './wire.guards'

/** Stitch docs: reauthorization. `failed` ends an interaction: the next run of the operation makes another. */
const INTERACTION =
  'query Interaction($id: ID!) { node(id: $id) { ... on ReauthorizationRequired { id status userInteractionUrl } } }'

export interface Interaction {
  id: string | null
  /** `unknown`: Stitch does not tell; the operation itself will. */
  status: 'pending' | 'complete' | 'failed' | 'unknown'
  /** As it came: not checked, and a secret. */
  url: unknown
}

/** How an interaction stands. */
export async function readInteraction(ask: Ask, id: string): Promise<Interaction> {
  const { data } = await ask(INTERACTION, { id })
  const { status, userInteractionUrl } = recordAt(data, 'node')
  const isKnown = status === 'pending' || status === 'complete' || status === 'failed'
  return { id, status: isKnown ? status : 'unknown', url: userInteractionUrl }
}

const CODES: readonly (string | null)[] = ['REAUTHORIZATION_REQUIRED', 'USER_INTERACTION_REQUIRED']

/** The interactions that an answer asks for. */
export const interactionsIn = ({ faults }: Answer): Interaction[] =>
  faults
    .filter(({ code }) => CODES.includes(code))
    .map(({ interactionId, userInteractionUrl }) => ({ id: interactionId, status: 'pending', url: userInteractionUrl }))
