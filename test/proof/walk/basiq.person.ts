import type { ConnectionRequest } from '../../../src/domain'
import { sandboxLogins, type Sandbox, type Version } from '../../../src/sandbox'
import { browser } from '../../sandbox/browser'
import type { Random } from '../seeded'
import type { Person } from './world.types'

export const BANK = 'AU00000'
const BANKS = ['AU00102', 'AU00103', 'AU00105', 'AU00107'] as const
export const HOME = 'https://app.example/connect'

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
const REFRESHED = ['gavinBelson', 'outage-refresh', 'mfa-code', 'notice', 'stuck', 'locked', 'code-maintenance']

export interface BasiqPerson extends Person {
  readonly userId: string
  /** A token of this user's, as the host's server answers with it. */
  token(): string
  readonly connections: readonly string[]
}

/** A user of Basiq with logins of their own at each bank, who may have connected before. */
export function basiqPerson(
  { control, fetch }: Sandbox,
  { key, version, canRefresh, random }: { key: string; version: Version; canRefresh: boolean; random: Random },
): BasiqPerson {
  const userId = control.addUser().id
  const person = browser({ fetch })
  const mark = `~${key}~`
  const tokens: string[] = []
  const connections: string[] = []
  const typed = new Set<string>()
  const password = `sandbox${mark}`
  for (const { loginId, ...login } of sandboxLogins)
    if ([...LOGINS, ...REFRESHED, 'changed'].includes(loginId)) control.addLogin({ ...login, loginId: loginId + mark, password })
  const isStubborn = random.chance(0.15)
  const pickLogin = (chance: Random): string => {
    const name = isStubborn && chance.chance(0.9) ? 'wrong' : chance.pick(LOGINS)
    typed.add(name)
    return name + mark
  }
  const connect = (name: string) => {
    const { id } = control.addConnection({ userId, institutionId: BANK, loginId: name + mark })
    connections.push(id)
    return id
  }

  const requests: (() => ConnectionRequest)[] = [
    () => ({ intent: 'create', institutionId: BANK }),
    () => ({ intent: 'create', institutionId: BANK }),
    () => ({ intent: 'create', institutionId: random.pick(BANKS) }),
    () => ({ intent: 'update', connectionId: connect('gavinBelson'), institutionId: BANK }),
    () => ({ follow: 'no-such-job', intent: 'create', institutionId: BANK }),
    () => ({
      intent: 'update',
      connectionId: connect('changed'),
      reason: random.pick(['bank-outage', 'consent-expired', 'unknown']),
    }),
  ]
  if (canRefresh) {
    requests.push(
      () => ({ intent: 'refresh', connectionId: connect(random.pick(REFRESHED)), institutionId: BANK }),
      () => ({ intent: 'refresh', connectionId: connect(random.pick(REFRESHED)) }),
    )
  }
  // At the same bank by two ways, if it is to be the bank that gets too many.
  const twoWays = (): [ConnectionRequest, ConnectionRequest] => [
    { intent: 'create', institutionId: BANK },
    { intent: 'update', connectionId: connect('wrong'), institutionId: BANK },
  ]
  const own = () => control.jobs().filter((job) => job.userId === userId)

  return {
    key,
    userId,
    connections,
    requests: isStubborn
      ? twoWays()
      : [random.pick(requests)(), { intent: 'create', institutionId: random.pick([BANK, ...BANKS]) }],
    token() {
      const token = control.issueToken({ userId, scope: 'CLIENT_ACCESS', version })
      tokens.push(token)
      return token
    },
    login: (chance) => ({ loginId: pickLogin(chance), password }),
    async atThePage(address, chance) {
      if (chance.chance(0.3)) return new URL(HOME)
      try {
        const page = await person.open(address)
        const done = await person.submit(page, 'login', { bank: `${BANK}/web`, loginId: pickLogin(chance), password })
        const href = /href="([^"]+)">Done<\/a>/.exec(done.html)?.[1]?.replaceAll('&amp;', '&')
        return href === undefined ? new URL(HOME) : (await person.open(new URL(href, done.url).href)).url
      } catch {
        // A fault struck the platform's own page: the user comes back with nothing.
        return new URL(HOME)
      }
    },
    marks: () => [
      mark,
      userId,
      ...tokens,
      ...own().map(({ id }) => id),
      ...control.connections().flatMap((connection) => (connection.userId === userId ? [connection.id] : [])),
    ],
    workOf(attemptId) {
      const job = own().find(({ id }) => id === attemptId)
      // A job that never shows its steps does not show its end either.
      const login = control.connections().find(({ id }) => id === job?.connectionId)?.loginId
      if (login === `shape-no-steps${mark}`) return null
      const state = job?.state ?? 'failed'
      return state === 'success' ? 'succeeded' : state === 'failed' ? 'failed' : 'running'
    },
    mayBeConnectedAlready: () => typed.has('already'),
    isStubborn,
    logins: () =>
      own()
        .filter(({ intent }) => intent !== 'refresh')
        .map(({ id, institutionId, createdAt }) => ({ attemptId: id, bank: institutionId, at: createdAt })),
  }
}
