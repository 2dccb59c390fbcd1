import { linkedAccounts, stitch, type Renewal } from '../../../src/aggregators/stitch'
import { stitchScenarios } from '../../../src/sandbox'
import { API, stitchWorld } from '../../sandbox/stitch/stitch-world'
import type { Random } from '../seeded'
import { createDevice } from './device'
import { faultsOf } from './faults'
import type { Platform } from './world.types'

const HOME = 'https://app.example/return'
/** What only a developer can mend tells the developer so, which these walks take for a fault. */
const FOR_DEVELOPERS = /^(forbidden|wrong-claims|reauthorize-(no-url|script|foreign|http))/
const LOGINS = stitchScenarios.filter(({ by, name }) => by === 'login' && !FOR_DEVELOPERS.test(name)).map(({ name }) => name)

/** Stitch with a user who has linked a bank, and a host that keeps its tokens as a host would. */
export function stitchPlatform(random: Random): Platform {
  const device = createDevice(Date.UTC(2026, 10, 22, 9))
  const { control, fetch, link } = stitchWorld({ seed: random.int(2 ** 31), clock: device.world })
  const faults = faultsOf({ fetch, control })
  let linked = link(random.pick(LOGINS))
  let signedIn = true
  const renewSession = async (): Promise<Renewal> => {
    if (!signedIn) return 'sign-in'
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'test-sandbox',
      client_secret: 'sandbox-secret',
      refresh_token: linked.refreshToken,
    })
    const answer = await fetch('https://secure.stitch.money/connect/token', { method: 'POST', body })
    const tokens = (await answer.json()) as { access_token?: string; refresh_token?: string }
    if (tokens.access_token === undefined || tokens.refresh_token === undefined) return 'authorize'
    linked = { ...linked, token: tokens.access_token, refreshToken: tokens.refresh_token }
    return 'renewed'
  }
  // The page's own storage of bank data, as a host keeps one operation for each user.
  const operation = linkedAccounts({ pageSize: 5 })
  return {
    name: 'stitch',
    device,
    sandbox: { fetch, control },
    request: random.pick([
      { intent: 'refresh', connectionId: 'link-1' },
      { intent: 'refresh', connectionId: 'link-1', institutionId: 'fnb' },
      { intent: 'update', connectionId: 'link-1', because: 'authorization-required' },
      { intent: 'create' },
    ]),
    makeAggregator: () =>
      stitch({
        execute: async ({ key, query, variables }, { signal }) => {
          // How banks do is told to apps, not to users: a host sends that through its server.
          const token = key === 'bank-health' ? control.stitch.issueClientToken() : linked.token
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
          return (await fetch(API, { method: 'POST', headers, signal, body: JSON.stringify({ query, variables }) })).json()
        },
        operation,
        renewSession,
        redirectUri: HOME,
        link: ({ nonce }) => `https://secure.stitch.money/connect/authorize?nonce=${nonce}`,
        completeLink: async () => {
          linked = link(random.pick(LOGINS))
        },
      }),
    login: () => ({ loginId: '', password: '' }),
    async atThePage(address, chance) {
      const url = new URL(address)
      if (url.pathname.endsWith('/authorize')) {
        const back = new URL(HOME)
        back.searchParams.set('state', url.searchParams.get('state') ?? '')
        if (chance.chance(0.6)) back.searchParams.set('code', 'c-1')
        else back.searchParams.set('error', 'access_denied')
        return chance.chance(0.2) ? new URL(HOME) : back
      }
      const outcome = chance.pick(['complete', 'complete', 'failed', null] as const)
      if (outcome)
        for (const { id, status } of control.stitch.interactions()) if (status === 'pending') control.stitch.settle(id, outcome)
      return new URL(url.searchParams.get('redirect_uri') ?? HOME)
    },
    disturb(chance) {
      const happens: (() => void)[] = [
        () => faults.strike(chance),
        () => faults.strike(chance),
        () => faults.heal(),
        () => control.set({ latencyMs: chance.pick([0, 200, 3_000, 40_000]) }),
        () => control.stitch.outage('fnb'),
        () => control.stitch.restore('fnb'),
        () => control.stitch.expireTokens(),
        () => control.stitch.revoke(linked.id),
        () => control.stitch.clearRules(),
        () => {
          signedIn = !signedIn
          control.stitch.expireTokens()
        },
      ]
      chance.pick(happens)()
    },
    heal() {
      faults.heal()
      control.stitch.restore('fnb')
      signedIn = true
    },
  }
}
