import type { Asking } from './asking'
import { accountsOf } from './accounts.data'
import { interactionUrl } from './interactions'
import { nodeId, nodeParts } from './node-id'
import { otherRecordsOf } from './other-records.data'
import { badInput } from './stitch-error'
import { allTransactions } from './transactions.data'

/** Whether an id belongs to a bank, so that the bank's failures affect it. */
export const isBankNode = (id: unknown): boolean => typeof id === 'string' && nodeParts(id)?.[0] === 'account'

export const CATEGORIES = ['Groceries', 'Transport', 'Salary'].map((description) => ({
  __typename: 'TransactionCategory',
  id: nodeId('category', description),
  description,
}))

/** Everything of the token's user that a query for data shows with an id. */
function recordById(id: string, { link, world }: Asking): unknown {
  const now = world.clock.now()
  const accounts = link === null ? [] : accountsOf(link)
  const records = accounts.flatMap((account) => [...allTransactions(account, now), ...otherRecordsOf(account, now)])
  return [...accounts, ...records, ...CATEGORIES].find((each) => each.id === id) ?? null
}

/** The answer of `node(id)`: something of the token's user, or an interaction with them; else null. */
export function resolveNode(id: string, asking: Asking): unknown {
  const parts = nodeParts(id)
  if (parts === null) throw badInput('id is not an id')
  const [kind, uuid = ''] = parts
  if (kind === 'user') return uuid === asking.link?.id ? { __typename: 'User', link: asking.link } : null
  if (kind !== 'ui') return recordById(id, asking)
  const interaction = asking.world.interactions.get(uuid)
  if (interaction === undefined || interaction.linkId !== asking.link?.id) return null
  return {
    __typename: 'ReauthorizationRequired',
    id,
    status: interaction.status,
    userInteractionUrl: interactionUrl(asking.identityOrigin, interaction),
  }
}
