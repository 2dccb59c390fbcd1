import { useMemo, useState } from 'react'
import { basiq } from '../../../../src/aggregators/basiq'
import type { ConnectionEvent } from '../../../../src/connection'
import { createSandbox } from '../../../../src/sandbox'
import { BankConnection } from '../../../../src/view'
import { SECOND, testWorld } from '../../../connection/world'
import { mount } from '../host'
import { canary } from './traces'
import { openUserSinks, type UserSinks } from './user-sinks'

export type User = 'ann' | 'bob'

/** Everything that is one user's, each value by itself. */
export const valuesOf = (user: User) => ({
  loginId: canary(`${user}_login`),
  memberId: canary(`${user}_member`),
  password: canary(`${user}_password`),
  security: canary(`${user}_security`),
  question: canary(`${user}_question`),
  code: canary(`${user}_code`),
  token: canary(`${user}_token`),
})

/** By which of the values something is somebody's. */
export const isOf = (user: User) => (trace: string) => trace.startsWith(canary(`${user}_`))

const BANK = 'AU00106'
const QUESTION = { method: 'security-questions', description: 'security-questions', expiryMs: 600 * SECOND } as const
const API = 'https://au-api.basiq.io'
const FIELDS = {
  'Customer Access Number': 'loginId',
  'Member Number': 'memberId',
  'Internet Password': 'password',
  'Security Number': 'security',
} as const

/** A host that makes its adapter for each user, or once for all; and its server, which knows who is signed in. */
export async function twoUsers({ version = '2.1', isShared = false }: { version?: '2.1' | '3'; isShared?: boolean } = {}) {
  localStorage.clear()
  sessionStorage.clear()
  const { clock, page, client } = testWorld()
  const sandbox = createSandbox({ clock })
  const sinks: UserSinks = openUserSinks({ client, page })
  const ids = { ann: sandbox.control.addUser().id, bob: sandbox.control.addUser().id }
  for (const user of ['ann', 'bob'] as const) {
    const { loginId, password, question, code } = valuesOf(user)
    const mfa = { ...QUESTION, input: [question], answers: [code] }
    const login = { happens: '', documented: false, institutionId: BANK, behaviour: { mfa } }
    sandbox.control.addLogin({ ...login, loginId, password })
  }
  let signedIn: User = 'ann'
  let become: (user: User) => void = () => undefined

  /** Tokens with a mark, which the line to the platform takes for those that it knows. */
  const send = async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    const marked = headers.get('authorization') ?? ''
    sinks.note('requests', url, marked, init.body)
    const owner = (['ann', 'bob'] as const).find((user) => marked.includes(valuesOf(user).token))
    const scope = 'CLIENT_ACCESS' as const
    const known = { userId: ids[owner ?? signedIn], scope, version: version === '3' ? ('3.0' as const) : version }
    if (owner !== undefined) headers.set('authorization', `Bearer ${sandbox.control.issueToken(known)}`)
    return sandbox.fetch(url, { ...init, headers })
  }
  /** What the page asks of the host's own server is in its log. */
  const onServer = (...request: readonly unknown[]) => sinks.note('host’s server', ...request)
  const makeAdapter = (user: User | null) =>
    basiq({
      version,
      ...(user !== null && { userId: ids[user] }),
      apiUrl: API,
      fetch: send,
      getToken: (why) => {
        onServer('POST /api/basiq/token', why)
        const { token } = valuesOf(signedIn)
        sinks.note('tokens', token)
        return token
      },
      refreshConnection: async (id) => onServer(`POST /api/basiq/refresh/${id}`),
    })
  const shared = makeAdapter(null)

  function App() {
    const [user, setUser] = useState<User>('ann')
    become = (next) => {
      signedIn = next
      setUser(next)
    }
    const own = useMemo(() => makeAdapter(user), [user])
    const told = (event: Partial<ConnectionEvent> | object) => sinks.note('host', event)
    return (
      <BankConnection
        userKey={user}
        aggregator={isShared ? shared : own}
        request={{ intent: 'create', institutionId: BANK }}
        queryClient={client}
        clock={clock}
        environment={page}
        resume={{ storage: 'local' }}
        onEvent={told}
        onAttempt={told}
        onConnected={told}
        onActionRequired={told}
      />
    )
  }

  const screen = await mount(<App />)
  await clock.advance(SECOND)
  const type = (label: string, value: string) => {
    const input = screen.getByLabelText(label, { exact: true }).element() as HTMLInputElement
    input.focus()
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: value }))
  }
  const press = (name: string | RegExp) => (screen.getByRole('button', { name }).first().element() as HTMLElement).click()
  const until = async (state: string) => {
    for (let seconds = 0; seconds < 60 && screen.state() !== state; seconds += 1) await clock.advance(SECOND)
    if (screen.state() !== state) throw new Error(`Still ${screen.state() ?? 'nothing'}, not ${state}.`)
  }
  return {
    ...screen,
    clock,
    page,
    client,
    press,
    until,
    type,
    found: sinks.found,
    /** Does something whose answer is still on its way afterwards. */
    slowly: async (act: () => void) => {
      sandbox.control.set({ latencyMs: 3 * SECOND })
      act()
      await clock.advance(10)
      sandbox.control.set({ latencyMs: 0 })
    },
    fill: (user: User) => {
      const values = valuesOf(user)
      for (const [label, name] of Object.entries(FIELDS)) type(label, values[name])
    },
    /** Signs one out and the other in, as a page does that has no reload. `between`: what the host does at the sign-out. */
    signIn: async (user: User, between: () => void = () => undefined) => {
      between()
      sinks.begin()
      become(user)
      await clock.advance(SECOND)
    },
    end: async () => {
      await screen.unmount()
      sinks.close()
      localStorage.clear()
    },
  }
}

export type TwoUsers = Awaited<ReturnType<typeof twoUsers>>
