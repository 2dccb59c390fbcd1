import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { linkedAccounts, stitch, type Renewal } from '../../src/aggregators/stitch'
import { createBankConnection } from '../../src/connection'
import { API, stitchWorld } from '../sandbox/stitch/stitch-world'
import { expectConsole } from '../console/console.guard'
import { placeOf, HOUR, memoryStorage, MINUTE, SECOND, testPage } from './world'

/** A user who linked a bank before, with the host's token handling as a host would write it. */
function world(login: string) {
  const { clock, control, fetch, link } = stitchWorld()
  const linked = link(login)
  let { token, refreshToken } = linked
  let renewals = 0
  const page = testPage()
  const storage = memoryStorage()
  const renewSession = async (): Promise<Renewal> => {
    renewals += 1
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'test-sandbox',
      client_secret: 'sandbox-secret',
      refresh_token: refreshToken,
    })
    const answer = await fetch('https://secure.stitch.money/connect/token', { method: 'POST', body })
    const tokens = (await answer.json()) as { access_token?: string; refresh_token?: string; error?: string }
    if (tokens.access_token === undefined || tokens.refresh_token === undefined) return 'authorize'
    ;[token, refreshToken] = [tokens.access_token, tokens.refresh_token]
    return 'renewed'
  }
  const make = () =>
    stitch({
      execute: async ({ query, variables }, { signal }) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
        return (await fetch(API, { method: 'POST', headers, signal, body: JSON.stringify({ query, variables }) })).json()
      },
      operation: linkedAccounts({ pageSize: 5 }),
      renewSession,
      redirectUri: 'https://app.example/return',
      link: ({ nonce }) => `https://secure.stitch.money/connect/authorize?nonce=${nonce}`,
      completeLink: async () => undefined,
    })
  const client = new QueryClient()
  const load = (visit: 'redirect' | 'popup' = 'redirect') => {
    const connection = createBankConnection({
      aggregator: make(),
      request: { intent: 'refresh', connectionId: 'link-1' },
      queryClient: client,
      clock,
      environment: page,
      resume: { storage },
      userKey: 'user-1',
      authorizationMode: visit,
    })
    connection.start()
    const context = () => connection.getSnapshot().context
    return {
      connection,
      at: () => placeOf(connection.getSnapshot()),
      scenario: () => context().issue?.scenario ?? null,
      partial: () => context().partial.map(({ scenario }) => scenario),
      data: () => {
        const reading = connection.getSnapshot().reading
        return JSON.stringify(reading?.status === 'connected' ? reading.data : null)
      },
    }
  }
  return { clock, control, page, load, linkId: linked.id, renewals: () => renewals }
}

const requests = (control: ReturnType<typeof world>['control']) => control.count({ path: '/graphql' })

describe('accounts by Stitch', () => {
  it.each([
    ['connects', 'connected', null, []],
    ['no-balances', 'connected', null, ['part-not-permitted']],
    ['accounts-only', 'connected', null, ['part-not-permitted']],
    ['forbidden-all', 'needs-support', 'integration-fault', []],
    ['wrong-claims', 'needs-support', 'integration-fault', []],
    ['reauthorize', 'needs-authorization.asking', 'authorization-required', []],
    ['interact', 'needs-authorization.asking', 'authorization-required', []],
    ['reauthorize-no-url', 'needs-support', 'integration-fault', []],
    ['reauthorize-script', 'needs-support', 'integration-fault', []],
    ['reauthorize-foreign', 'needs-support', 'integration-fault', []],
    ['reauthorize-http', 'needs-support', 'integration-fault', []],
    ['pending', 'polling', null, []],
    ['bank-down', 'outage-wait.cooldown', 'bank-outage', []],
    ['no-connection', 'outage-wait.cooldown', 'bank-outage', []],
    ['balances-down', 'connected', null, ['part-outage']],
    ['fica', 'needs-bank-action', 'identity-documents', []],
    ['not-implemented-all', 'unsupported', 'feature-unsupported', []],
    ['trouble', 'outage-wait.cooldown', 'service-trouble', []],
    ['code-unknown', 'needs-retry', 'unknown', []],
  ] as const)('asked for by %s end in %s', async (login, at, scenario, partial) => {
    if (scenario === 'integration-fault') expectConsole(/Stitch answered /)
    const { clock, load } = world(login)
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    expect([flow.at(), flow.scenario(), [...new Set(flow.partial())]]).toEqual([at, scenario, partial])
  })

  it('keep what did arrive', async () => {
    const { clock, load } = world('no-balances')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    expect(flow.data()).toContain('"accountNumber"')
  })

  it('are waited for by the same query, at most 20 times in two minutes', async () => {
    const { clock, load, control } = world('pending')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(2 * MINUTE)
    expect(flow.at()).toBe('connected')
    expect(requests(control)).toBeLessThanOrEqual(20)
  })

  it('are waited for an hour over an expired token, at most 60 times, renewed in silence', async () => {
    const { clock, load, control, renewals } = world('pending-batch')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(70 * MINUTE)
    expect(flow.at()).toBe('connected')
    expect(requests(control)).toBeLessThanOrEqual(60)
    expect(renewals()).toBeGreaterThan(0)
  })

  it('that come in bulk can be looked for now, since looks are minutes apart', async () => {
    const { clock, load } = world('pending-batch')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(10 * MINUTE)
    expect(flow.connection.getSnapshot().view).toMatchObject({ state: 'polling', batch: true, can: { look: true } })
  })

  it('that never come are given up after 130 minutes', async () => {
    const { clock, load } = world('pending-stuck')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(3 * HOUR)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'attempt-timed-out'])
  })

  it('wait for the user at the bank, who comes back when it is done', async () => {
    const { clock, load, control, page } = world('reauthorize')
    const before = load()
    before.connection.actions.start()
    await clock.advance(5 * SECOND)
    expect(before.connection.getSnapshot().view.platform).toBe('Stitch')
    before.connection.actions.authorize()
    await clock.advance(SECOND)
    const url = new URL(page.visited[0] ?? '')
    expect(url.origin).toBe('https://secure.stitch.money')
    before.connection.stop()
    for (const { id } of control.stitch.interactions()) control.stitch.settle(id, 'complete')
    page.url = new URL(url.searchParams.get('redirect_uri') ?? '')
    await clock.advance(SECOND)
    const flow = load()
    await clock.advance(5 * SECOND)
    expect([flow.at(), page.url.search]).toEqual(['connected', ''])
  })

  it('that the user dismissed at the bank are offered again', async () => {
    const { clock, load, page } = world('reauthorize')
    const before = load()
    before.connection.actions.start()
    await clock.advance(5 * SECOND)
    before.connection.actions.authorize()
    await clock.advance(SECOND)
    before.connection.stop()
    page.url = new URL(new URL(page.visited[0] ?? '').searchParams.get('redirect_uri') ?? '')
    await clock.advance(SECOND)
    const flow = load()
    await clock.advance(5 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', 'authorization-unfinished'])
  })

  it.each([
    ['complete', 'connected', null],
    ['failed', 'needs-authorization.asking', 'authorization-declined'],
  ] as const)('go on by themselves once a visit in a window is %s, though nobody closes it', async (status, at, scenario) => {
    const { clock, load, control, page } = world('reauthorize')
    const flow = load('popup')
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    flow.connection.actions.authorize()
    await clock.advance(20 * SECOND)
    expect([flow.at(), page.window?.visited.length]).toEqual(['needs-authorization.away', 1])
    for (const { id } of control.stitch.interactions()) control.stitch.settle(id, status)
    await clock.advance(10 * SECOND)
    expect([flow.at(), flow.scenario(), page.window?.isClosed]).toEqual([at, scenario, true])
  })

  it('arrive after a window came back at its bare address', async () => {
    const { clock, load, control, page } = world('reauthorize')
    const flow = load('popup')
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    for (const { id } of control.stitch.interactions()) control.stitch.settle(id, 'complete')
    page.window?.comeBack(new URL('https://app.example/return'))
    await clock.advance(2 * SECOND)
    expect([flow.at(), page.window?.isClosed]).toEqual(['connected', true])
  })

  it('ask how a visit stands at most every five seconds', async () => {
    const { clock, load, control } = world('reauthorize')
    const flow = load('popup')
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    const before = requests(control)
    await clock.advance(MINUTE)
    expect(requests(control) - before).toBeGreaterThan(8)
    expect(requests(control) - before).toBeLessThanOrEqual(12)
  })

  it('whose permission is over lead to a new one', async () => {
    const { clock, load, control, linkId } = world('connects')
    control.stitch.revoke(linkId)
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(5 * SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-authorization.asking', 'consent-expired'])
  })

  it('try a service in trouble three times by themselves, then send to support', async () => {
    const { clock, load } = world('trouble')
    const flow = load()
    flow.connection.actions.start()
    await clock.advance(HOUR)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-support', 'outage-persists'])
  })
})
