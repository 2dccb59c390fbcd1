import { isInterfaceType, isObjectType, isUnionType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { stitchSchema } from '../../../src/sandbox/stitch/schema'
import { PUBLISHED, UNIONS } from './published.table'
import { details, stitchWorld } from './stitch-world'

/** The arguments of the fields that need some. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  verifyBankAccountDetails: '(input: $input)',
  transactionCategories: '(categorySet: consumer)',
}

const fieldsOf = (type: string): [name: string, type: string][] =>
  (PUBLISHED[type] ?? '').split(', ').map((field) => {
    const [name = '', of = ''] = field.split(': ')
    return [name, of]
  })

/** Everything that can be selected of a type, without going round in circles: what was passed on the way is only named. */
function everythingOf(type: string, way: readonly string[] = []): string {
  if (way.includes(type)) return '{ id }'
  const parts = UNIONS[type]?.map((part) => `... on ${part} ${everythingOf(part, way)}`)
  if (parts !== undefined) return `{ kind: __typename ${parts.join(' ')} }`
  const fields = fieldsOf(type).map(([name, of]) => {
    const inner = of.replaceAll(/[[\]!]/g, '')
    const isLeaf = PUBLISHED[inner] === undefined && UNIONS[inner] === undefined
    return `${name}${ARGUMENTS[name] ?? ''} ${isLeaf ? '' : everythingOf(inner, [...way, type])}`
  })
  return `{ kind: __typename ${fields.join(' ')} }`
}

/** Every object of an answer that has an id. */
function idsIn(value: unknown): { id: string; kind: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(idsIn)
  return 'id' in value && 'kind' in value ? [value as { id: string; kind: string }, ...inner] : inner
}

const SCOPES = ['openid', 'accounts', 'balances', 'transactions', 'accountholders', 'bankstatements', 'pci_unsafe']

describe('the sandbox’s schema of Stitch is the published one', () => {
  it.each(Object.keys(PUBLISHED))('in the fields of %s, their types and their nullability', (name) => {
    const type = stitchSchema().getType(name)
    const found = isObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`) : []
    expect(found.toSorted()).toEqual(PUBLISHED[name]?.split(', ').toSorted())
  })

  it.each(Object.keys(UNIONS))('in the types that a %s may be', (name) => {
    const type = stitchSchema().getType(name)
    const parts = isUnionType(type) || isInterfaceType(type) ? stitchSchema().getPossibleTypes(type) : []
    // A payment has an id too, but no query for data leads to one.
    const found = parts.map((part) => part.name).filter((part) => part !== 'PaymentInitiation')
    expect(found.toSorted()).toEqual(UNIONS[name]?.toSorted())
  })
})

describe('a query for everything that the published schema has', () => {
  it('about a user is answered without an error, with a value in every field that cannot be null', async () => {
    const world = stitchWorld()
    const { id } = world.control.stitch.addLink({ login: 'connects', bankId: 'fnb', scopes: SCOPES })
    const { accessToken } = world.control.stitch.issueToken(id)
    const { body } = await world.ask(accessToken, `{ user ${everythingOf('User')} }`)
    expect(body.errors).toBeUndefined()
    const kinds = new Set(idsIn(body.data).map(({ kind }) => kind))
    expect([...kinds].toSorted()).toEqual([
      'BankAccount',
      'BankAccountStatement',
      'DebitOrderPayment',
      'PendingTransaction',
      'Transaction',
      'User',
    ])
  })

  it.each([
    ['a user', `{ user ${everythingOf('User')} }`],
    ['the categories', '{ transactionCategories(categorySet: consumer) { id kind: __typename } }'],
  ])('about %s has ids by which each node is found again', async (_subject, query) => {
    const world = stitchWorld()
    const { id } = world.control.stitch.addLink({ login: 'connects', bankId: 'fnb', scopes: SCOPES })
    const { accessToken } = world.control.stitch.issueToken(id)
    const nodes = idsIn((await world.ask(accessToken, query)).body.data)
    expect(nodes.length).toBeGreaterThan(2)
    for (const each of new Map(nodes.map((found) => [found.id, found])).values()) {
      const node = `query ($id: ID!) { node(id: $id) { ... on ${each.kind} ${everythingOf(each.kind)} } }`
      const { body } = await world.ask(accessToken, node, { id: each.id })
      expect([body.errors, body.data]).toMatchObject([undefined, { node: { id: each.id, kind: each.kind } }])
    }
  })

  it('about banks, and about the client with a verification, is answered without an error', async () => {
    const world = stitchWorld()
    const query = `query ($input: BankAccountVerificationInput!) { banks ${everythingOf('BankInfo')} client ${everythingOf('Client')} }`
    const { body } = await world.ask(world.control.stitch.issueClientToken(), query, details('1000000001'))
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({ client: { verifyBankAccountDetails: { accountVerificationResult: 'verified' } } })
  })
})
