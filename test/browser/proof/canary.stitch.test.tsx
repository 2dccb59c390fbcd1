import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { linkedAccounts, stitch, type LinkReturn } from '../../../src/aggregators/stitch'
import { createBankConnection } from '../../../src/connection'
import type { ConnectionRequest } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import { BankConnection } from '../../../src/view'
import { hearEvents } from '../../connection/hear-events'
import { SECOND, testPage } from '../../connection/world'
import { openSinks } from './canary/sinks'
import { canary } from './canary/traces'
import { mount } from './host'

/** The addresses of Stitch's pages and the code that comes back are secrets: whoever has one could use it. */

const INTERACTION = `https://secure.stitch.money/connect/authorization/${canary('interaction')}`
const LINK = `https://secure.stitch.money/connect/authorize?login_hint=${canary('link')}`
const RETURN = 'https://app.example/return'

const WANTS_USER = {
  data: { user: null },
  errors: [
    {
      message: 'Reauthorization is required',
      path: ['user'],
      extensions: { code: 'REAUTHORIZATION_REQUIRED', id: 'interaction-1', userInteractionUrl: INTERACTION },
    },
  ],
}

let endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.reverse()) await end()
  endings = []
  localStorage.clear()
})

function stitchWorld() {
  localStorage.clear()
  const sinks = openSinks()
  const [clock, page, client] = [createManualClock(Date.UTC(2026, 10, 22)), testPage(), new QueryClient()]
  const exchanged: string[] = []
  /** What the host does with a code. */
  const host = { completeLink: async ({ code }: LinkReturn): Promise<undefined> => void exchanged.push(code) }
  /** One page load of the host's app. */
  const load = async (request: ConnectionRequest, visit: 'redirect' | 'popup' = 'redirect') => {
    const aggregator = stitch({
      execute: async () => WANTS_USER,
      operation: linkedAccounts(),
      redirectUri: RETURN,
      link: () => LINK,
      completeLink: (back) => host.completeLink(back),
    })
    const parts = { aggregator, request, queryClient: client, clock, environment: page, authorizationMode: visit }
    const connection = createBankConnection({
      ...parts,
      resume: { storage: 'local' },
      userKey: 'user-1',
      onEvent: sinks.told,
      inspect: sinks.inspect,
    })
    hearEvents(connection, sinks.told)
    const screen = await mount(<BankConnection connection={connection} />)
    sinks.watch({ container: screen.container, connection, client, page })
    await clock.advance(SECOND)
    return { connection, screen }
  }
  endings.push(sinks.close)
  return { sinks, clock, page, host, exchanged, load }
}

const REFRESH: ConnectionRequest = { intent: 'refresh', connectionId: 'link-1' }
const CREATE: ConnectionRequest = { intent: 'create' }

/** Where the user came back to, with a code. */
const returned = (address: string): URL => {
  const url = new URL(RETURN)
  url.searchParams.set('code', canary('code'))
  url.searchParams.set('state', new URL(address).searchParams.get('state') ?? '')
  return url
}

test.each(['redirect', 'popup'] as const)('the address of an interaction is gone to and kept nowhere (%s)', async (visit) => {
  const { sinks, clock, page, load } = stitchWorld()
  const { connection, screen } = await load(REFRESH, visit)
  connection.actions.start()
  await clock.advance(5 * SECOND)
  expect(screen.state()).toBe('needs-authorization')
  expect(await sinks.found()).toEqual({})
  connection.actions.authorize()
  await clock.advance(SECOND)
  const gone = visit === 'popup' ? page.window?.visited : page.visited
  expect(gone?.[0]).toContain(INTERACTION)
  expect(await sinks.found()).toEqual({})
  connection.actions.leave()
  expect(await sinks.found()).toEqual({})
})

test('the address for linking and the code that comes back by redirect are used once and kept nowhere', async () => {
  const { sinks, clock, page, exchanged, load } = stitchWorld()
  const away = await load(CREATE)
  away.connection.actions.authorize()
  await clock.advance(SECOND)
  expect(page.visited[0]).toContain(LINK)
  expect(await sinks.found()).toEqual({})
  await away.screen.unmount()
  await clock.advance(SECOND)

  page.url = returned(page.visited[0] ?? '')
  const back = await load(CREATE)
  expect(exchanged).toEqual([canary('code')])
  expect(page.url.search).toBe('')
  expect(await sinks.found()).toEqual({})
  await clock.advance(5 * SECOND)
  expect([back.screen.state(), exchanged.length]).toEqual(['needs-authorization', 1])
  expect(await sinks.found()).toEqual({})
})

test.each(['is exchanged', 'meets a host that throws it'])('a code handed back by a window %s', async (how) => {
  const { sinks, clock, page, host, exchanged, load } = stitchWorld()
  if (how !== 'is exchanged') {
    host.completeLink = async ({ code }) => {
      exchanged.push(code)
      throw new Error(`no luck with ${code}`)
    }
  }
  const { connection } = await load(CREATE, 'popup')
  connection.actions.authorize()
  await clock.advance(SECOND)
  page.window?.comeBack(returned(page.window.visited[0] ?? ''))
  await clock.advance(0)
  expect(await sinks.found()).toEqual({})
  await clock.advance(5 * SECOND)
  expect(exchanged).toEqual([canary('code')])
  expect(await sinks.found()).toEqual({})
})
