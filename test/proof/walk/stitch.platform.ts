import { linkedAccounts, stitch, type Renewal } from '../../../src/aggregators/stitch'
import type { ConnectionRequest } from '../../../src/domain'
import { stitchScenarios } from '../../../src/sandbox'
import { API, stitchWorld } from '../../sandbox/stitch/stitch-world'
import type { Random } from '../seeded'
import { createDevice } from './device'
import { faultsOf } from './faults'
import { createLine } from './line'
import type { Person, Platform } from './world.types'

const HOME = 'https://app.example/return'
/** What only a developer can mend tells the developer so, which these walks take for a fault. */
const FOR_DEVELOPERS = /^(bad-input|forbidden|wrong-claims|reauthorize-(no-url|script|foreign|http))/
const LOGINS = stitchScenarios.filter(({ by, name }) => by === 'login' && !FOR_DEVELOPERS.test(name)).map(({ name }) => name)

/** Stitch with two users who have linked a bank, and a host that keeps their tokens as a host would. */
export function stitchPlatform(random: Random): Platform {
  const device = createDevice(Date.UTC(2026, 10, 22, 9))
  const { control, fetch, link } = stitchWorld({ seed: random.int(2 ** 31), clock: device.world })
  const line = createLine({ fetch }, device.world)
  const faults = faultsOf({ fetch, control })
  // The page's own storage of bank data, as a host makes one operation for its page.
  const operation = linkedAccounts({ pageSize: 5 })

  interface Customer extends Person {
    linked: ReturnType<typeof link>
    isSignedIn: boolean
    linkAnew(): void
  }

  function customer(key: string, remainder: number): Customer {
    const marks: string[] = []
    // The same login has the same accounts, so no two people share one.
    const logins = LOGINS.filter((_, index) => index % 2 === remainder)
    const linkAnew = () => {
      const linked = link(random.pick(logins))
      marks.push(linked.id, linked.token, linked.refreshToken, ...linked.accountIds)
      return linked
    }
    const first: readonly ConnectionRequest[] = [
      { intent: 'refresh', connectionId: `link-of-${key}` },
      { intent: 'refresh', connectionId: `link-of-${key}`, institutionId: 'fnb' },
      { intent: 'update', connectionId: `link-of-${key}`, reason: 'authorization-required' },
      { intent: 'create' },
    ]
    const own: Customer = {
      key,
      linked: linkAnew(),
      isSignedIn: true,
      linkAnew: () => {
        own.linked = linkAnew()
      },
      requests: [random.pick(first), random.pick(first)],
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
          for (const { id, status, linkId } of control.stitch.interactions())
            if (status === 'pending' && linkId === own.linked.id) control.stitch.settle(id, outcome)
        return new URL(url.searchParams.get('redirect_uri') ?? HOME)
      },
      marks: () => [
        `link-of-${key}`,
        ...marks,
        ...control.stitch.interactions().flatMap(({ id, linkId }) => (marks.includes(linkId) ? [id] : [])),
      ],
      workOf: () => null,
      mayBeConnectedAlready: () => false,
      isStubborn: false,
      logins: () => [],
    }
    return own
  }
  const people = [customer('ann', 0), customer('bob', 1)] as const
  const named = (person: Person): Customer => (person === people[0] ? people[0] : people[1])

  const renewal = async (person: Customer): Promise<Renewal> => {
    if (!person.isSignedIn) return 'sign-in'
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'test-sandbox',
      client_secret: 'sandbox-secret',
      refresh_token: person.linked.refreshToken,
    })
    const answer = await fetch('https://secure.stitch.money/connect/token', { method: 'POST', body })
    const tokens = (await answer.json()) as { access_token?: string; refresh_token?: string }
    if (tokens.access_token === undefined || tokens.refresh_token === undefined) return 'authorize'
    person.linked = { ...person.linked, token: tokens.access_token, refreshToken: tokens.refresh_token }
    return 'renewed'
  }

  return {
    name: 'stitch',
    device,
    sandbox: { fetch, control },
    people,
    canShareAdapter: true,
    makeAggregator: (signedIn) =>
      stitch({
        execute: async ({ key, query, variables }, { signal }) => {
          // How banks do is told to apps, not to users: a host sends that through its server.
          const token = key === 'bank-health' ? control.stitch.issueClientToken() : named(signedIn()).linked.token
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
          const body = JSON.stringify({ query, variables })
          return (await line.fetch(API, { method: 'POST', headers, signal, body })).json()
        },
        operation,
        renewSession: () => renewal(named(signedIn())),
        redirectUri: HOME,
        link: ({ nonce }) => `https://secure.stitch.money/connect/authorize?nonce=${nonce}`,
        completeLink: async () => named(signedIn()).linkAnew(),
      }),
    hasAnswer: () => false,
    hasLied: faults.hasLied,
    // Hosts hand on whatever is JSON.
    notices: () => (faults.struck.has('json') || faults.struck.has('status') ? ['which is not a GraphQL answer'] : []),
    loseNext: () => line.loseNext(),
    disturb(chance) {
      const happens: (() => void)[] = [
        () => faults.strike(chance),
        () => faults.strike(chance),
        () => line.strike(chance),
        () => line.strike(chance),
        () => faults.heal(),
        () => line.mend(),
        () => control.set({ latencyMs: chance.pick([0, 200, 3_000, 40_000]) }),
        () => control.stitch.outage('fnb'),
        () => control.stitch.restore('fnb'),
        () => control.stitch.expireTokens(),
        () => control.stitch.revoke(chance.pick(people).linked.id),
        () => control.stitch.clearRules(),
        () => {
          const person = chance.pick(people)
          person.isSignedIn = !person.isSignedIn
          control.stitch.expireTokens()
        },
      ]
      chance.pick(happens)()
    },
    heal() {
      faults.heal()
      line.mend()
      control.stitch.restore('fnb')
      for (const person of people) person.isSignedIn = true
    },
  }
}
