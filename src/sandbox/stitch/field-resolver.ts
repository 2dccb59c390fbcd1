import type { GraphQLFieldResolver } from 'graphql'
import type { Account } from './accounts.data'
import type { Asking } from './asking'
import { isBankNode } from './nodes'
import { checkPermission, checkScope } from './permissions'
import { resolvers } from './resolvers'
import { strike } from './rules'
import { bankUnavailable } from './stitch-error'
import type { StitchField } from './stitch.types'
import { requestedPage } from './transactions.data'
import type { Place } from './world.types'

/** Reads any field: first the token's permission, then scripted failures, then the data. */
export const readField: GraphQLFieldResolver<unknown, Asking, Record<string, unknown>> = (source, args, asking, info) => {
  const field: StitchField = `${info.parentType.name}.${info.fieldName}`
  checkPermission(field, asking)
  if (field !== 'Query.node' || isBankNode(args['id'])) {
    if (field === 'Query.node') checkScope('accounts', asking.token)
    const place = placeOf(field, source, args, asking)
    if (isEntry(field) && asking.world.banks.get(place.bankId ?? '')?.status?.financialData === 'unavailable')
      throw bankUnavailable()
    strike([...asking.world.rules, ...(asking.link?.rules ?? [])], place, asking)
  }
  const resolve = resolvers[field]
  return resolve === undefined ? property(source, info.fieldName) : resolve(source as never, args, asking)
}

const isEntry = (field: StitchField): boolean => field === 'User.bankAccounts' || field === 'Query.node'

function property(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null && name in source ? source[name as keyof typeof source] : undefined
}

function placeOf(field: StitchField, source: unknown, args: Record<string, unknown>, { link, world }: Asking): Place {
  const account = accountAt(source)
  const input = args['input']
  const page = property(source, 'page')
  return {
    field,
    link,
    bankId: link?.bankId ?? (typeof input === 'object' ? (property(input, 'bankId') as string | null) : null) ?? null,
    account: account?.index ?? null,
    page:
      field === 'BankAccount.transactions'
        ? requestedPage(args, world.settings.pageSize).page
        : typeof page === 'number'
          ? page
          : null,
  }
}

/** The account that data belongs to. */
function accountAt(source: unknown): Account | null {
  if (property(source, '__typename') === 'BankAccount') return source as Account
  return (property(source, 'account') ?? property(source, 'bankAccount') ?? null) as Account | null
}
