import { basiq } from '../../../src/aggregators/basiq'
import { SessionEndedError } from '../../../src/domain'
import { createSandbox } from '../../../src/sandbox'
import type { Random } from '../seeded'
import { BANK, basiqPerson, HOME, type BasiqPerson } from './basiq.person'
import { createDevice } from './device'
import { faultsOf } from './faults'
import { createLine } from './line'
import { createPush } from './push'
import type { Person, Platform } from './world.types'

const API = 'https://au-api.basiq.io'

/** What the page of a firewall tells the developer, by call. */
const FORBIDDEN = [
  'http-403) because of what its token may do',
  'no code) because of what its token may do',
  'Basiq refused to tell about a bank',
]

/** Basiq with its login form (2.1) or its consent page (3), and two users who may have connected before. */
export function basiqPlatform(version: '2.1' | '3.0', random: Random): Platform {
  const device = createDevice(Date.UTC(2026, 10, 22, 9))
  const sandbox = createSandbox({
    seed: random.int(2 ** 31),
    clock: device.world,
    script: {
      settings: {
        duplicates: random.pick(['join', 'pause']),
        queueShows: random.pick(['failed', 'pending', 'told']),
        wrongMfaAnswer: random.pick(['fails-later', 'refused', 'refused-open']),
        dashboard: { redirectUrl: HOME, multipleConnections: true, skipSuccessScreen: false },
      },
    },
  })
  const { control } = sandbox
  const line = createLine(sandbox, device.world)
  const faults = faultsOf(sandbox)
  const serverToken = () => control.issueToken({ scope: 'SERVER_ACCESS', version })
  const push = createPush(sandbox, serverToken)
  const isPushed = random.chance(0.2)
  const canRefresh = random.chance(0.85)
  const make = (key: string) => basiqPerson(sandbox, { key, version, canRefresh, random })
  const people = [make('ann'), make('bob')] as const
  const signedOut = new Set<string>()
  const named = (person: Person): BasiqPerson => (person === people[0] ? people[0] : people[1])
  // An adapter for everybody cannot name one user of Basiq.
  const canShareAdapter = version === '3.0'
  const namesUser = version === '2.1' || random.chance(0.3)

  return {
    name: `basiq ${version}`,
    device,
    sandbox,
    people,
    canShareAdapter: canShareAdapter && !namesUser,
    makeAggregator: (signedIn) =>
      basiq({
        version: version === '2.1' ? '2.1' : '3',
        ...(namesUser && { userId: named(signedIn()).userId }),
        fetch: (input, init) => line.fetch(input, init),
        getToken: () => {
          const person = named(signedIn())
          if (signedOut.has(person.key)) throw new SessionEndedError('sign-in')
          return person.token()
        },
        ...(canRefresh && {
          refreshConnection: (connectionId: string) =>
            line.fetch(`${API}/users/${named(signedIn()).userId}/connections/${connectionId}/refresh`, {
              method: 'POST',
              headers: { authorization: `Bearer ${serverToken()}` },
            }),
        }),
        ...(version === '3.0' && { consentUrl: `${API}/consent/home` }),
        ...(isPushed && { subscribe: push.subscribe }),
      }),
    hasAnswer: (attemptId) => line.hasAccepted('POST', `/jobs/${attemptId}/mfa`),
    hasLied: faults.hasLied,
    notices: () => [
      ...(line.pages.has(403) ? FORBIDDEN : []),
      ...(line.pages.has(401) ? ['Basiq refused a token that getToken() had only just given'] : []),
      ...(faults.struck.has('json') ? ['refreshConnection() handed back status 200 for a job without steps'] : []),
    ],
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
        () => control.outage(BANK),
        () => control.restore(BANK),
        () => control.expireTokens(),
        () => {
          const { key } = chance.pick(people)
          if (!signedOut.delete(key)) signedOut.add(key)
          control.expireTokens()
        },
        () => people.forEach(({ key }) => control.clearNotice(`notice~${key}~`)),
        () => push.tell(chance),
        () => control.connections().forEach(({ id }) => control.changeBankPassword(id, 'new')),
      ]
      chance.pick(happens)()
    },
    heal() {
      faults.heal()
      line.mend()
      control.restore(BANK)
      signedOut.clear()
    },
  }
}
