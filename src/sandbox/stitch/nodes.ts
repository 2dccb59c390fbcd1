import type { Asking } from './asking'
import { accountsOf, type Account } from './accounts.data'
import { interactionUrl } from './interactions'
import { nodeParts } from './node-id'
import { badInput } from './stitch-error'

/** The account of an id, if it is one of the link's. */
function accountById(id: string, { link }: Asking): Account | null {
  return (link === null ? [] : accountsOf(link)).find((account) => account.id === id) ?? null
}

/** True for an id of something that a bank has, so that the bank's troubles are its troubles. */
export const isBankNode = (id: unknown): boolean => typeof id === 'string' && nodeParts(id)?.[0] === 'account'

/** What `node(id)` answers: an account or an interaction of the token's own user, else null. */
export function resolveNode(id: string, asking: Asking): unknown {
  const parts = nodeParts(id)
  if (parts === null) throw badInput('id is not an id')
  const [kind, uuid = ''] = parts
  if (kind === 'account') return accountById(id, asking)
  const interaction = kind === 'ui' ? asking.world.interactions.get(uuid) : undefined
  if (interaction === undefined || interaction.linkId !== asking.link?.id) return null
  return {
    __typename: 'ReauthorizationRequired',
    id,
    status: interaction.status,
    userInteractionUrl: interactionUrl(asking.identityOrigin, interaction),
  }
}
