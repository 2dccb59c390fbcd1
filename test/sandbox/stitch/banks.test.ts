import { describe, expect, it } from 'vitest'
import { stitchBanks } from '../../../src/sandbox/index'
import { ACCOUNTS, at, codesOf, details, stitchWorld, VERIFY } from './stitch-world'

const HEALTH = `query BankHealth { banks { bankId name country state { __typename
  ... on BankSupportedState { logoURL featureStatus {
    login { __typename description since } financialData { __typename } payments { __typename } } }
  ... on BankUnsupportedState { description } } } }`

interface Bank {
  bankId: string
  name: string
  state: { __typename: string; logoURL?: string; featureStatus?: Record<string, { __typename: string; since?: string }> }
}

async function health({ ask, control }: ReturnType<typeof stitchWorld>): Promise<Map<string, Bank>> {
  const { body } = await ask(control.stitch.issueClientToken(), HEALTH)
  return new Map((at(body, 'data', 'banks') as Bank[]).map((bank) => [bank.bankId, bank]))
}

describe('the health of banks', () => {
  it('names every bank of the list, and how it is', async () => {
    const banks = await health(stitchWorld())
    expect([...banks.keys()]).toEqual(stitchBanks.filter(({ listed }) => listed).map(({ id }) => id))
    expect(banks.get('fnb')?.state).toMatchObject({
      __typename: 'BankSupportedState',
      logoURL: expect.stringMatching(/^data:image\/svg\+xml,.*%3EFN%3C/),
      featureStatus: { login: { __typename: 'BankFeatureOperationalStatus', since: '2026-02-22T22:00:00.000Z' } },
    })
    const data = (type: string): object => ({ featureStatus: { financialData: { __typename: type } } })
    expect(banks.get('standard_bank')?.state).toMatchObject(data('BankFeatureDegradedStatus'))
    expect(banks.get('tymebank')?.state).toMatchObject(data('BankFeatureUnavailableStatus'))
    expect(banks.get('discovery_bank')?.state).toMatchObject(data('BankFeatureUnsupportedStatus'))
    expect(banks.get('gtbank')?.state).toMatchObject({ __typename: 'BankUnsupportedState' })
  })

  it('goes with an outage and its end, data too', async () => {
    const world = stitchWorld()
    const { token } = world.link('connects')
    world.clock.jump(60_000)
    world.control.stitch.outage('fnb')
    expect((await health(world)).get('fnb')?.state.featureStatus?.['login']).toMatchObject({
      __typename: 'BankFeatureUnavailableStatus',
      since: '2026-03-01T22:01:00.000Z',
    })
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual(['RESOURCE_UNAVAILABLE'])
    expect(await world.codes(world.control.stitch.issueClientToken(), VERIFY, details('1000000001'))).toEqual([
      'RESOURCE_UNAVAILABLE',
    ])
    world.control.stitch.restore('fnb')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })

  it('can change without the data being touched', async () => {
    const world = stitchWorld()
    const { token } = world.link('connects')
    world.control.stitch.setStatus('fnb', { financialData: 'degraded', login: 'unavailable' })
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })

  it('can be scripted, and a reset goes back to it', async () => {
    const world = stitchWorld({ script: { stitch: { outages: ['absa'] } } })
    expect(await world.codes(world.link('connects', 'absa').token, ACCOUNTS)).toEqual(['RESOURCE_UNAVAILABLE'])
    world.control.stitch.restore('absa')
    world.control.reset()
    expect(world.control.stitch.links()).toEqual([])
    expect(await world.codes(world.link('connects', 'absa').token, ACCOUNTS)).toEqual(['RESOURCE_UNAVAILABLE'])
  })

  it('draws a logo for each, and for no other', async () => {
    const { fetch } = stitchWorld()
    expect((await fetch('https://secure.stitch.money/connect/logos/fnb.svg')).headers.get('content-type')).toBe('image/svg+xml')
    expect((await fetch('https://secure.stitch.money/connect/logos/none.svg')).status).toBe(404)
  })

  it('throws for a bank that there is not', () => {
    const { control } = stitchWorld()
    expect(() => control.stitch.outage('standardbank')).toThrow('[bank-connection-kit]')
    expect(() => control.stitch.addLink({ bankId: 'gtbank' })).toThrow('that can be linked')
    expect(() => control.stitch.addLink({ login: 'nobody' })).toThrow('stitchScenarios')
  })
})
