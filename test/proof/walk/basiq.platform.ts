import { SessionEndedError, type ConnectionRequest } from '../../../src/domain'
import { browser } from '../../sandbox/browser'
import { testWorld } from '../../connection/world'
import type { Random } from '../seeded'
import { createDevice } from './device'
import { faultsOf } from './faults'
import { createPush } from './push'
import type { Platform } from './world.types'

const BANK = 'AU00000'
const HOME = 'https://app.example/connect'

/** Logins of the sandbox that lead everywhere a login can lead. */
const LOGINS = [
  'wrong',
  'wrong',
  'locked',
  'mfa-code',
  'mfa-code',
  'mfa-questions',
  'mfa-brief',
  'mfa-seconds',
  'mfa-then-notice',
  'notice',
  'declined',
  'already',
  'disabled',
  'unsupported',
  'slow',
  'stuck',
  'stuck-verify',
  'times-out',
  'outage-1',
  'outage-3',
  'outage-refresh',
  'code-unheard-of',
  'code-maintenance',
  'code-institution-not-found',
  'code-job-timed-out',
  'steps-unknown',
  'shape-shrinking-steps',
  'shape-future-dates',
  'shape-unknown-status',
  'shape-no-steps',
]

/** Basiq with its login form (2.1) or its consent page (3), and a user who may have connected before. */
export function basiqPlatform(version: '2.1' | '3.0', random: Random): Platform {
  let signedIn = true
  const device = createDevice(Date.UTC(2026, 10, 22, 9))
  const world = testWorld({
    version,
    seed: random.int(2 ** 31),
    clock: device.world,
    withRefresh: random.chance(0.85),
    getToken: () => {
      if (!signedIn) throw new SessionEndedError('sign-in')
      return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version })
    },
    script: {
      settings: {
        duplicates: random.pick(['join', 'pause']),
        queueShows: random.pick(['failed', 'pending']),
        wrongMfaAnswer: random.pick(['fails-later', 'refused', 'refused-open']),
        dashboard: { redirectUrl: HOME, multipleConnections: true, skipSuccessScreen: false },
      },
    },
  })
  const { control } = world.sandbox
  const person = browser(world.sandbox)
  const faults = faultsOf(world.sandbox)
  const push = createPush(world.sandbox, () => control.issueToken({ userId: world.userId, scope: 'SERVER_ACCESS', version }))
  const isPushed = random.chance(0.2)
  const connect = (loginId: string) => control.addConnection({ userId: world.userId, institutionId: BANK, loginId }).id
  const aggregator = () =>
    world.aggregator({
      ...(version === '3.0' && { consentUrl: 'https://au-api.basiq.io/consent/home' }),
      ...(isPushed && { subscribe: push.subscribe }),
    })
  const canRefresh = aggregator().entry('refresh') !== null

  const requests: (() => ConnectionRequest)[] = [
    () => ({ intent: 'create', institutionId: BANK }),
    () => ({ intent: 'create', institutionId: BANK }),
    () => ({ intent: 'create', institutionId: random.pick(['AU00102', 'AU00103', 'AU00105', 'AU00107']) }),
    () => ({ intent: 'update', connectionId: connect('gavinBelson'), institutionId: BANK }),
    () => ({ follow: 'no-such-job', intent: 'create', institutionId: BANK }),
    () => ({
      intent: 'update',
      connectionId: connect('changed'),
      reason: random.pick(['bank-outage', 'consent-expired', 'unknown']),
    }),
  ]
  if (canRefresh) {
    const logins = ['gavinBelson', 'outage-refresh', 'mfa-code', 'notice', 'stuck', 'locked', 'code-maintenance']
    requests.push(
      () => ({ intent: 'refresh', connectionId: connect(random.pick(logins)), institutionId: BANK }),
      () => ({ intent: 'refresh', connectionId: connect(random.pick(logins)) }),
    )
  }

  return {
    name: `basiq ${version}`,
    device,
    sandbox: world.sandbox,
    request: random.pick(requests)(),
    makeAggregator: aggregator,
    login: (chance) => ({ loginId: chance.pick(LOGINS), password: 'sandbox' }),
    async atThePage(address, chance) {
      if (chance.chance(0.3)) return new URL(HOME)
      try {
        const page = await person.open(address)
        const loginId = chance.pick(LOGINS)
        const done = await person.submit(page, 'login', { bank: `${BANK}/web`, loginId, password: 'sandbox' })
        const href = /href="([^"]+)">Done<\/a>/.exec(done.html)?.[1]?.replaceAll('&amp;', '&')
        return href === undefined ? new URL(HOME) : (await person.open(new URL(href, done.url).href)).url
      } catch {
        // A fault struck the platform's own page: the user comes back with nothing.
        return new URL(HOME)
      }
    },
    disturb(chance) {
      const happens: (() => void)[] = [
        () => faults.strike(chance),
        () => faults.strike(chance),
        () => faults.heal(),
        () => control.set({ latencyMs: chance.pick([0, 200, 3_000, 40_000]) }),
        () => control.outage(BANK),
        () => control.restore(BANK),
        () => control.expireTokens(),
        () => {
          signedIn = !signedIn
          control.expireTokens()
        },
        () => control.clearNotice('notice'),
        () => push.tell(chance),
        () => control.connections().forEach(({ id }) => control.changeBankPassword(id, 'new')),
      ]
      chance.pick(happens)()
    },
    heal() {
      faults.heal()
      control.restore(BANK)
      signedIn = true
    },
  }
}
