import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import { returnAddress, withoutReturn } from '../../src/connection/authorization/return-address'
import { consentWorld, create, login } from './consent.world'
import { MINUTE, SECOND, testWorld } from './world'

/** Hosts whose own address has parameters of the same names, or a hash router. */

async function back(address: (parameters: string) => string) {
  const world = consentWorld()
  const before = world.load(create)
  await world.clock.advance(SECOND)
  await world.back(await world.person.submit(await world.leave(before), 'login', login))
  world.page.url = new URL(address(world.page.url.search.slice(1)))
  const flow = world.load(create)
  await world.clock.advance(MINUTE)
  return [flow.at(), world.page.url.href]
}

const APP = 'https://app.example'

describe('a return from the consent page', () => {
  it.each([
    ['an address with a state of its own before it', (p: string) => `${APP}/connect?state=NSW&${p}`, '/connect?state=NSW'],
    ['an address with a state of its own behind it', (p: string) => `${APP}/connect?${p}&state=NSW`, '/connect?state=NSW'],
    [
      'an address with several',
      (p: string) => `${APP}/connect?state=NSW&state=VIC&${p}&state=`,
      '/connect?state=NSW&state=VIC&state=',
    ],
    ['a hash router, with the parameters behind the hash', (p: string) => `${APP}/#/connect?${p}`, '/#/connect'],
    ['a hash router with parameters of its own', (p: string) => `${APP}/#/connect?tab=1&${p}`, '/#/connect?tab=1'],
    ['a hash router, with the parameters before the hash', (p: string) => `${APP}/?${p}#/connect?tab=1`, '/#/connect?tab=1'],
    ['a bare hash', (p: string) => `${APP}/connect?state=NSW#${p}`, '/connect?state=NSW#'],
    [
      'parameters that the host wrote in its own way',
      (p: string) => `${APP}/connect?q=a%20b&empty&${p}&s=%C3%A4+x#top`,
      '/connect?q=a%20b&empty&s=%C3%A4+x#top',
    ],
  ])('is found in %s, and only what was added is taken off', async (_, address, rest) => {
    expect(await back(address)).toEqual(['connected', APP + rest])
  })

  it('is not found where only the host has a state', async () => {
    const world = consentWorld()
    const before = world.load(create)
    await world.clock.advance(SECOND)
    await world.leave(before)
    world.page.url = new URL(`${APP}/connect?state=NSW`)
    world.load(create)
    await world.clock.advance(SECOND)
    expect(world.page.url.search).toBe('?state=NSW')
  })
})

it('a return from Stitch is found beside a state, a code and a scope of the host’s own', async () => {
  const world = testWorld()
  const codes: string[] = []
  const aggregator = stitch({
    execute: async () => ({ data: { user: { id: '1' } } }),
    operation: { key: 'user', document: 'query User { user { id } }', essential: [] },
    redirectUri: `${APP}/connect?state=NSW`,
    link: async () => 'https://secure.stitch.money/connect/authorize?client_id=app',
    completeLink: async ({ code }) => {
      codes.push(code)
      return {}
    },
  })
  const { storage } = consentWorld()
  const go = () => world.follow({ intent: 'create' }, { aggregator, resume: { storage } })
  const before = go()
  before.connection.actions.authorize()
  await world.clock.advance(SECOND)
  before.connection.stop()
  await world.clock.advance(SECOND)
  const nonce = new URL(world.page.visited[0] ?? '').searchParams.get('state') ?? ''
  world.page.url = new URL(`${APP}/connect?state=NSW&code=code-1&state=${nonce}&scope=openid`)
  const flow = go()
  await world.clock.advance(MINUTE)
  expect([flow.at(), codes, world.page.url.search]).toEqual(['connected', ['code-1'], '?state=NSW'])
})

describe('an address', () => {
  const names = ['state', 'jobId']

  it('without a nonce is read as it is', () => {
    const url = new URL(`${APP}/?state=a&state=b`)
    expect(returnAddress(url, names, () => false).searchParams.getAll('state')).toEqual(['a', 'b'])
  })

  it('whose hash is no address of a router keeps it', () => {
    expect(withoutReturn(new URL(`${APP}/?jobId=1&state=n#section-2`), names, 'n').href).toBe(`${APP}/#section-2`)
  })
})
