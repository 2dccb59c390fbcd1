import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/aggregators/stitch'
import type { BankConnectionOptions } from '../../src/connection'
import { SECOND, testWorld } from './world'

/** Visits that another app or browser took over, so that the page they were begun on is never unloaded. */

const PAGE = 'https://secure.stitch.money/connect/authorization/48'

type Status = 'pending' | 'complete' | 'failed'

async function away(authorizationMode: BankConnectionOptions['authorizationMode']) {
  const world = testWorld()
  const platform: { status: Status; asked: number; isDown: boolean } = { status: 'pending', asked: 0, isDown: false }
  const wanted = { code: 'REAUTHORIZATION_REQUIRED', id: 'dWk=', userInteractionUrl: PAGE }
  const aggregator = stitch({
    execute: async ({ key }) => {
      if (platform.isDown) throw new Error('offline')
      if (key === 'interaction') {
        platform.asked += 1
        return { data: { node: { status: platform.status, userInteractionUrl: PAGE } } }
      }
      return platform.status === 'complete'
        ? { data: { user: { bankAccounts: [{ id: 'a' }] } } }
        : { data: null, errors: [{ message: 'x', path: ['user', 'bankAccounts'], extensions: wanted }] }
    },
    operation: { key: 'k', document: 'query A { user { bankAccounts { id } } }', essential: ['user.bankAccounts'] },
    redirectUri: 'https://app.example/back',
    link: async () => 'https://secure.stitch.money/connect/authorize?client_id=app',
    completeLink: async () => ({}),
  })
  const flow = world.follow({ intent: 'refresh', connectionId: 'l' }, { aggregator, authorizationMode })
  flow.connection.actions.start()
  await world.clock.advance(5 * SECOND)
  flow.connection.actions.authorize()
  await world.clock.advance(2 * SECOND)
  platform.asked = 0
  return { ...world, flow, platform }
}

describe.each(['redirect', 'popup'] as const)('a visit (%s) that goes on in another app', (mode) => {
  it('and is finished there is found out when this page is seen again', async () => {
    const { flow, platform, page, clock } = await away(mode)
    if (page.window) page.window.isClosed = true
    platform.status = 'complete'
    await clock.advance(30 * SECOND)
    page.wake('seen')
    await clock.advance(20 * SECOND)
    expect(flow.at()).toBe('connected')
  })

  it('and is refused there is found out too', async () => {
    const { flow, platform, page, clock } = await away(mode)
    if (page.window) page.window.isClosed = true
    platform.status = 'failed'
    page.wake('seen')
    await clock.advance(2 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', 'authorization-declined'])
  })

  it('and is still open leaves the page as it is, however often it is looked at', async () => {
    const { flow, platform, page, clock } = await away(mode)
    if (page.window) page.window.isClosed = true
    for (let n = 1; n <= 3; n += 1) {
      page.wake('seen')
      await clock.advance(SECOND)
      expect([flow.at(), flow.scenario(), platform.asked >= n]).toEqual(['needs-authorization.away', null, true])
    }
  })
})

describe('a visit that is begun again while the user is away', () => {
  it.each(['redirect', 'popup'] as const)('(%s) leads to the same page, for the same reason', async (mode) => {
    const { flow, page, clock } = await away(mode)
    const { window: first } = page
    if (first) first.isClosed = true
    flow.connection.actions.authorize()
    await clock.advance(2 * SECOND)
    const visited = mode === 'popup' ? [first?.visited[0], page.window?.visited[0]] : page.visited
    expect(visited).toEqual([PAGE, PAGE].map((url) => `${url}?redirect_uri=https%3A%2F%2Fapp.example%2Fback`))
  })
})

describe('a visit in this tab that another app took over', () => {
  it('is not asked about while nobody looks at this page', async () => {
    const { platform, clock } = await away('redirect')
    await clock.advance(60 * SECOND)
    expect(platform.asked).toBe(0)
  })

  it('is asked about again after a look that failed', async () => {
    const { flow, platform, page, clock } = await away('redirect')
    platform.isDown = true
    page.wake('seen')
    await clock.advance(SECOND)
    expect(flow.at()).toBe('needs-authorization.away')
    platform.isDown = false
    platform.status = 'complete'
    page.wake('online')
    await clock.advance(20 * SECOND)
    expect(flow.at()).toBe('connected')
  })

  it('is over once the browser restores the page from its memory', async () => {
    const { flow, platform, page, clock } = await away('redirect')
    platform.status = 'complete'
    page.wake('restored')
    await clock.advance(20 * SECOND)
    expect(flow.at()).toBe('connected')
  })
})
