import { nodeId } from './node-id'
import type { StitchWorld } from './world.types'
import type { Interaction, Link, LiveRule } from './world.types'

/**
 * The interaction that a rule still waits for; null once enough are complete. A pending one keeps its address. Stitch docs: after a
 * failed one, the query must be sent again, which returns a new one.
 */
export function raiseInteraction(world: StitchWorld, live: LiveRule, link: Link): Interaction | null {
  if (live.interaction?.status === 'complete') {
    live.completed += 1
    live.interaction = null
  }
  if (live.completed >= (live.rule.times ?? 1)) return null
  if (live.interaction === null || live.interaction.status === 'failed') live.interaction = createInteraction(world, live, link)
  return live.interaction
}

function createInteraction(world: StitchWorld, live: LiveRule, link: Link): Interaction {
  const interaction: Interaction = {
    id: world.random.uuid(),
    kind: live.rule.failure.code === 'USER_INTERACTION_REQUIRED' ? 'payment-request' : 'authorization',
    linkId: link.id,
    createdAt: world.clock.now(),
    otp: SIMULATED_OTP,
    status: 'pending',
  }
  world.interactions.set(interaction.id, interaction)
  return interaction
}

/** The code that every simulated bank sends. */
export const SIMULATED_OTP = '1234'

export const interactionNodeId = ({ id }: Pick<Interaction, 'id'>): string => nodeId('ui', id)

/** Stitch docs: `https://secure.stitch.money/connect/authorization/<uuid>`, and `.../payment-request/<uuid>` for payments. */
export const interactionUrl = (origin: string, { kind, id }: Pick<Interaction, 'id' | 'kind'>): string =>
  `${origin}/connect/${kind}/${id}`
