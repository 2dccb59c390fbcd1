import type { Asking } from './asking'
import { accountsOf, type Account } from './accounts.data'
import { interactionUrl } from './interactions'
import { nodeParts } from './node-id'
import { badInput } from './stitch-error'

/** The account with an id, if it belongs to the link. */
function accountById(id: string, { link }: Asking): Account | null {
  return (link === null ? [] : accountsOf(link)).find((account) => account.id === id) ?? null
}

/** Whether an id belongs to a bank, so that the bank's failures affect it. */
export const isBankNode = (id: unknown): boolean => typeof id === 'string' && nodeParts(id)?.[0] === 'account'

/** The answer of `node(id)`: an account or an interaction of the token's user, else null. */
export function resolveNode(id: string, asking: Asking): unknown {
  const parts = nodeParts(id)
  if (parts === null) throw badInput('id is not an id')
  const [kind, uuid = ''] = parts
  if (kind === 'account') return accountById(id, asking)
  if (kind === 'user') return uuid === asking.link?.id ? { __typename: 'User', link: asking.link } : null
  const interaction = kind === 'ui' ? asking.world.interactions.get(uuid) : undefined
  if (interaction === undefined || interaction.linkId !== asking.link?.id) return null
  return {
    __typename: 'ReauthorizationRequired',
    id,
    status: interaction.status,
    userInteractionUrl: interactionUrl(asking.identityOrigin, interaction),
  }
}
