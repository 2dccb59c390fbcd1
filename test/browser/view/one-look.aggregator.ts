import type { Aggregator, Attempt, Reading } from '../../../src/domain'

const attempt = (id: string): Attempt => ({
  id,
  intent: 'refresh',
  startedAt: Date.now(),
  joined: false,
  connectionId: `c-${id}`,
  institutionId: id,
})

const connected = ({ id }: Attempt): Reading => ({
  status: 'connected',
  issues: [],
  steps: [],
  updatedAt: null,
  startedAt: null,
  connectionId: `c-${id}`,
  institutionId: id,
})

/** A platform on which every look finds the work done, and a refresh begins the attempts that it is given. */
export const oneLook = (...begun: [string, ...string[]]): Aggregator => ({
  name: 'one-look',
  idPattern: /^[\w-]+$/,
  entry: (intent) => (intent === 'refresh' ? 'call' : null),
  begin: async () => {
    const [first, ...more] = begun
    return { status: 'begun', attempts: [attempt(first), ...more.map(attempt)] }
  },
  read: async (of) => connected(of),
  institution: async (id) => ({
    id,
    name: `Bank ${id}`,
    logoUrl: null,
    loginFields: [],
    expected: null,
    connectable: true,
    health: 'operational',
    mfa: 'unknown',
    passwordResetUrl: null,
  }),
})
