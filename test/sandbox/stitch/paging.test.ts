import { describe, expect, it } from 'vitest'
import { at, codesOf, stitchWorld, type StitchTestWorld } from './stitch-world'

const PAGE = `query Page($id: ID!, $first: UInt, $after: Cursor) {
  node(id: $id) { ... on BankAccount { transactions(first: $first, after: $after) {
    edges { cursor node { id date amount } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }
}`

interface Page {
  edges: { cursor: string; node: { id: string; date: string; amount: { quantity: string } } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
}

async function page({ ask }: StitchTestWorld, token: string, variables: Record<string, unknown>): Promise<Page> {
  return at((await ask(token, PAGE, variables)).body, 'data', 'node', 'transactions') as Page
}

describe('transactions', () => {
  it.each([
    [undefined, [10, 10, 5]],
    [7, [7, 7, 7, 4]],
    [100, [25]],
  ])('come in pages of %s, newest first, each once', async (first, sizes) => {
    const world = stitchWorld()
    const { token, accountIds } = world.link('connects')
    const pages: Page[] = []
    do pages.push(await page(world, token, { id: accountIds[0], first, after: pages.at(-1)?.pageInfo.endCursor }))
    while (pages.at(-1)?.pageInfo.hasNextPage === true)
    expect(pages.map(({ edges }) => edges.length)).toEqual(sizes)
    expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(sizes.map((_, index) => index > 0))
    const all = pages.flatMap(({ edges }) => edges.map(({ node }) => node))
    expect(new Set(all.map(({ id }) => id)).size).toBe(25)
    const dates = all.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort().reverse())
  })

  it('may lose their second page, once, and keep the others', async () => {
    const world = stitchWorld()
    const { token, accountIds } = world.link('page-two-down')
    const first = await page(world, token, { id: accountIds[0] })
    const second = { id: accountIds[0], after: first.pageInfo.endCursor }
    const { body } = await world.ask(token, PAGE, second)
    expect(body.data).toEqual({ node: { transactions: null } })
    expect(body.errors?.[0]).toMatchObject({
      path: ['node', 'transactions'],
      extensions: { code: 'RESOURCE_UNAVAILABLE', reason: 'bank_field_temporarily_unresponsive' },
    })
    expect((await page(world, token, second)).edges).toHaveLength(10)
  })

  it.each([{ first: 0 }, { first: -1 }, { first: 1.5 }, { first: '5' }, { after: 'made-up' }])(
    'refuse %j as BAD_USER_INPUT',
    async (variables) => {
      const { link, ask } = stitchWorld()
      const { token, accountIds } = link('connects')
      const answer = await ask(token, PAGE, { id: accountIds[0], ...variables })
      expect([codesOf(answer), answer.body.data]).toEqual([['BAD_USER_INPUT'], { node: { transactions: null } }])
    },
  )

  it('lead back to their account', async () => {
    const { link, ask } = stitchWorld()
    const { token } = link('connects')
    const { body } = await ask(
      token,
      '{ user { bankAccounts { id user { bankAccounts { name } } transactions(first: 1) { edges { node { bankAccount { id } } } } } } }',
    )
    expect(at(body, 'data', 'user', 'bankAccounts', 1, 'transactions', 'edges', 0, 'node', 'bankAccount', 'id')).toBe(
      at(body, 'data', 'user', 'bankAccounts', 1, 'id'),
    )
  })
})

describe('a node', () => {
  it('that is nobody’s, or somebody else’s, is null without an error', async () => {
    const { link, ask } = stitchWorld()
    const { token } = link('connects')
    const other = link('reauthorize', 'absa')
    for (const id of [other.accountIds[0], btoa('account/fnb/1/2'), btoa('ui/none'), btoa('payinit/none')])
      expect((await ask(token, PAGE, { id })).body).toEqual({ data: { node: null } })
  })

  it('whose id is none is BAD_USER_INPUT', async () => {
    const { link, codes } = stitchWorld()
    expect(await codes(link('connects').token, PAGE, { id: '%%%' })).toEqual(['BAD_USER_INPUT'])
  })
})
