import { describe, expect, it } from 'vitest'
import { basiq, type BasiqOptions } from '../../../src/aggregators/basiq'
import { callAt, CONNECTION, fault, json, scripted, USER } from './given'

const connector = (method: string, over: Record<string, unknown> = {}) => ({
  type: 'connector',
  id: 'AU00000',
  method,
  stage: 'live',
  status: 'operational',
  institution: { name: 'Hooli' },
  authorization: { type: method === 'web' ? 'user' : 'other', meta: {} },
  stats: null,
  ...over,
})
const web = (over = {}) => connector('web', over)
const openBanking = (over = {}) => connector('openbanking', over)

const given = (connectors: unknown[], connection: () => Response, over: Partial<BasiqOptions> = {}) => {
  const { fetch, sent } = scripted(({ url }) =>
    url.includes('/users/') ? connection() : json(200, { type: 'list', totalCount: connectors.length, data: connectors }),
  )
  return { sent, aggregator: basiq({ version: '3', userId: USER, fetch, getToken: () => 'token-1', ...over }) }
}
const reached = (method: string) => () =>
  json(200, { type: 'connection', id: CONNECTION, method, institution: { id: 'AU00000' } })

const judged = async (connectors: unknown[], over: Partial<BasiqOptions> = {}) => {
  const bank = await given(connectors, () => fault(404), over).aggregator.institution?.('AU00000', callAt(), null)
  return [bank?.connectable, bank?.health]
}

describe('a bank with several connectors, for a new consent', () => {
  it.each([
    ['open banking alone', [openBanking()], true, 'operational'],
    ['open banking by its other spelling', [connector('open-banking')], true, 'operational'],
    ['a login that is at its first stage, beside open banking', [web({ stage: 'alpha' }), openBanking()], true, 'operational'],
    ['a login that is down, beside open banking', [web({ status: 'major-outage' }), openBanking()], true, 'operational'],
    ['open banking that is down, beside a login', [openBanking({ status: 'major-outage' }), web()], true, 'operational'],
    ['both down', [web({ status: 'major-outage' }), openBanking({ status: 'major-outage' })], true, 'down'],
    ['one degraded and one down', [web({ status: 'major-outage' }), openBanking({ status: 'partial-outage' })], true, 'degraded'],
    ['a login that no form takes', [web({ authorization: { type: 'other' } })], false, 'operational'],
    ['open banking at its first stage', [openBanking({ stage: 'alpha' })], false, 'operational'],
    [
      'one that works and cannot be connected, and one that is down',
      [web({ stage: 'alpha' }), openBanking({ status: 'major-outage' })],
      true,
      'down',
    ],
    ['files alone', [connector('csv'), connector('pdf')], false, 'operational'],
    ['a method that nobody knows', [connector('carrier-pigeon')], false, 'operational'],
    [
      'files beside open banking that is degraded',
      [connector('pdf'), openBanking({ status: 'degraded-performance' })],
      true,
      'degraded',
    ],
  ] as const)('with %s is judged by any that can be connected', async (_, connectors, connectable, health) => {
    expect(await judged([...connectors])).toEqual([connectable, health])
  })

  it('is judged by its login alone in version 2.1, which knows nothing else', async () => {
    const both = [openBanking(), web({ status: 'major-outage' })]
    expect(await judged(both, { version: '2.1' })).toEqual([true, 'down'])
    expect(await judged([openBanking()], { version: '2.1' })).toEqual([false, 'operational'])
  })
})

describe('a bank with several connectors, for a connection', () => {
  const BOTH = [web({ status: 'major-outage' }), openBanking({ status: 'degraded-performance' })]

  it.each([
    ['web', 'down'],
    ['openbanking', 'degraded'],
    ['open-banking', 'degraded'],
  ])('is judged by the connector for %s if the connection uses that', async (method, health) => {
    const { aggregator } = given(BOTH, reached(method))
    expect(await aggregator.institution?.('AU00000', callAt(), CONNECTION)).toMatchObject({ connectable: true, health })
    expect(aggregator.institutionByConnection).toBe(true)
  })

  it('is found by asking for the connection once, since that never changes', async () => {
    const { aggregator, sent } = given(BOTH, reached('web'))
    expect(await aggregator.institutionOf?.(CONNECTION, callAt())).toBe('AU00000')
    await aggregator.institution?.('AU00000', callAt(), CONNECTION)
    await aggregator.institution?.('AU00000', callAt(), CONNECTION)
    expect(sent.filter(({ url }) => url.includes('/users/'))).toHaveLength(1)
  })

  it.each([
    ['tells no method', () => json(200, { type: 'connection', id: CONNECTION, institution: { id: 'AU00000' } })],
    ['may not be asked', () => fault(403, { code: 'forbidden-access' })],
    ['is gone', () => fault(404, { code: 'resource-not-found' })],
  ])('is judged by any of them where the connection %s', async (_, connection) => {
    const { aggregator } = given(BOTH, connection)
    expect(await aggregator.institution?.('AU00000', callAt(), CONNECTION)).toMatchObject({ health: 'degraded' })
  })

  it('is asked for as one bank where the user is not known', async () => {
    const { aggregator, sent } = given(BOTH, reached('web'), { userId: undefined })
    expect(aggregator.institutionByConnection).toBeUndefined()
    expect(await aggregator.institution?.('AU00000', callAt(), CONNECTION)).toMatchObject({ health: 'degraded' })
    expect(sent).toHaveLength(1)
  })
})

describe('the way to the bank of a connection', () => {
  const links = { self: `/users/${USER}/connections/${CONNECTION}` }
  it.each([
    ['an object', { institution: { type: 'institution', id: 'AU00002' } }, 'AU00002'],
    ['a bare id', { institution: 'AU00002' }, 'AU00002'],
    ['a link to it', { links: { ...links, institution: 'https://au-api.basiq.io/institutions/AU00002' } }, 'AU00002'],
    ['a relative link', { links: { ...links, institution: '/institutions/AU00002?fields=name' } }, 'AU00002'],
    [
      'the filter of its accounts',
      { links: { ...links, accounts: "/users/u/accounts?filter=institution.id.eq('AU00002')" } },
      'AU00002',
    ],
    [
      'that filter, encoded',
      { links: { ...links, accounts: '/users/u/accounts?filter=institution.id.eq(%27AU00002%27)' } },
      'AU00002',
    ],
    ['an object without an id, and a link', { institution: {}, links: { institution: '/institutions/AU00002' } }, 'AU00002'],
    ['text that is no id', { institution: '<b>' }, null],
    ['the word null', { institution: 'null' }, null],
    ['a filter that cannot be decoded', { links: { accounts: '%E0%A4%A' } }, null],
    ['nothing', {}, null],
  ])('leads through %s', async (_, told, id) => {
    const { aggregator } = given([], () => json(200, { type: 'connection', id: CONNECTION, ...told }), { version: '2.1' })
    expect(await aggregator.institutionOf?.(CONNECTION, callAt())).toBe(id)
  })
})
