import { describe, expect, it } from 'vitest'
import { ACCOUNTS, API, codesOf, stitchWorld } from './stitch-world'

const BALANCE = { field: 'BankAccount.currentBalance', failure: { code: 'INTERNAL_SERVER_ERROR' } } as const
const paths = (errors: { path?: (string | number)[] }[] | undefined): unknown[] =>
  (errors ?? []).map(({ path }) => path?.join('.'))

describe('a rule', () => {
  it('strikes requests, not fields: after some, for some', async () => {
    const { link, ask, control } = stitchWorld()
    const { token } = link('connects')
    control.stitch.fail({ ...BALANCE, skip: 1, times: 2 })
    const counts: number[] = []
    for (let request = 0; request < 4; request += 1) counts.push((await ask(token, ACCOUNTS)).body.errors?.length ?? 0)
    expect(counts).toEqual([0, 3, 3, 0])
  })

  it('strikes until it is taken away', async () => {
    const { link, codes, control } = stitchWorld()
    const { token } = link('connects')
    const clear = control.stitch.fail(BALANCE)
    for (let request = 0; request < 3; request += 1) expect(await codes(token, ACCOUNTS)).toHaveLength(3)
    clear()
    expect(await codes(token, ACCOUNTS)).toEqual([])
  })

  it('can be for one link, one bank, one account', async () => {
    const { link, codes, ask, control } = stitchWorld()
    const [one, two, three] = [link('connects'), link('connects'), link('connects', 'absa')]
    const clear = control.stitch.fail({ ...BALANCE, linkId: one.id })
    expect((await codes(one.token, ACCOUNTS)).length).toBe(3)
    expect((await codes(two.token, ACCOUNTS)).length).toBe(0)
    clear()
    control.stitch.fail({ ...BALANCE, bankId: 'absa', account: 2 })
    expect((await codes(one.token, ACCOUNTS)).length).toBe(0)
    expect(paths((await ask(three.token, ACCOUNTS)).body.errors)).toEqual(['user.bankAccounts.2.currentBalance'])
  })

  it('knows a field under whatever name and by whichever way it is asked for', async () => {
    const { link, ask, control } = stitchWorld()
    const { token, accountIds } = link('connects')
    control.stitch.fail(BALANCE)
    const { body } = await ask(token, 'query ($id: ID!) { it: node(id: $id) { ... on BankAccount { money: currentBalance } } }', {
      id: accountIds[0],
    })
    expect([paths(body.errors), body.data]).toEqual([['it.money'], { it: { money: null } }])
  })

  it('has whatever code, reason, message and extensions it is given', async () => {
    const { link, ask, control } = stitchWorld()
    control.stitch.fail({
      field: 'User.bankAccounts',
      failure: { code: 'TEAPOT', reason: 'short_and_stout', message: 'No coffee', extensions: { handle: 1 } },
    })
    const { body } = await ask(link('connects').token, ACCOUNTS)
    expect(body.errors?.[0]).toMatchObject({
      message: 'No coffee',
      extensions: { code: 'TEAPOT', reason: 'short_and_stout', handle: 1 },
    })
  })

  it('for a field that there is not is refused', () => {
    const { control } = stitchWorld()
    for (const field of ['BankAccount.balance', 'Nobody.name', 'Money.quantity'] as const)
      expect(() => control.stitch.fail({ field, failure: { code: 'X' } })).toThrow(`no field "${field}"`)
    expect(() => stitchWorld({ script: { stitch: { rules: [{ field: 'User.nothing', failure: { code: 'X' } }] } } })).toThrow(
      'no field',
    )
  })

  it('can stand in the script', async () => {
    const { link, codes } = stitchWorld({ script: { stitch: { rules: [{ ...BALANCE, times: 1 }] } } })
    const { token } = link('connects')
    expect(await codes(token, ACCOUNTS)).toHaveLength(3)
    expect(await codes(token, ACCOUNTS)).toEqual([])
  })
})

describe('what both platforms share', () => {
  it('counts requests, and names operations and their codes', async () => {
    const { link, ask, control } = stitchWorld()
    const { token } = link('pending')
    await ask(token, `query Mine ${ACCOUNTS}`)
    await ask(token, ACCOUNTS)
    await ask(null, '{ banks { name } }')
    expect(control.count({ path: '/graphql' })).toBe(3)
    expect(control.stitch.operations().map(({ name, codes }) => [name, ...codes])).toEqual([
      ['Mine', 'RESULT_PENDING'],
      ['user', 'RESULT_PENDING'],
      ['banks', 'UNAUTHENTICATED'],
    ])
  })

  it('breaks answers by the same faults', async () => {
    const { link, fetch, control, ask } = stitchWorld()
    const { token } = link('connects')
    control.fail({ path: '/graphql', fault: { kind: 'status', status: 503, retryAfterS: 7 } })
    const response = await fetch(API, { method: 'POST', body: '{}' })
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      503,
      '7',
      { message: 'HTTP status 503' },
    ])
    control.fail({ path: '/graphql', fault: { kind: 'dropped' } })
    await expect(ask(token, ACCOUNTS)).rejects.toBeInstanceOf(TypeError)
    expect(codesOf(await ask(token, ACCOUNTS))).toEqual([])
  })

  it('grows the same ids from the same seed, and leaves the other platform’s alone', () => {
    const ids = (seed: number) => {
      const { control } = stitchWorld({ seed })
      return [control.stitch.addLink().id, control.addUser().id]
    }
    expect(ids(1)).toEqual(ids(1))
    expect(ids(1)).not.toEqual(ids(2))
    expect(stitchWorld().control.addUser()).toEqual({ id: ids(1)[1] })
  })

  it('answers what is no GraphQL request with 400, and no other method', async () => {
    const { fetch, link } = stitchWorld()
    const headers = { authorization: `Bearer ${link('connects').token}`, 'content-type': 'application/json' }
    for (const body of ['', '[]', '{"query":7}', 'null'])
      expect((await fetch(API, { method: 'POST', headers, body })).status).toBe(400)
    expect((await fetch(API)).status).toBe(404)
  })

  it('may answer queries that cannot be run with 400, by setting', async () => {
    const { ask, link, control } = stitchWorld()
    control.stitch.set({ badRequestStatus: 400 })
    const { token } = link('connects')
    expect((await ask(token, '{ user { } }')).status).toBe(400)
    expect((await ask(token, '{ user { id } }')).status).toBe(200)
  })
})
