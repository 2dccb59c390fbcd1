import { useState } from 'react'
import { describe, expect, it, test } from 'vitest'
import { forgetUser } from '../../../src'
import { judgeVerification, stitch, verifyBankAccount } from '../../../src/aggregators/stitch'
import { BankConnection, BankConnections } from '../../../src/view'
import { memoryStorage, MINUTE, SECOND, testWorld } from '../../connection/world'
import { oneLook } from '../view/one-look.aggregator'
import { atForm, given, mount } from './host'

/** What stands in the inputs of the page, by the bank's names. */
const typedIn = (container: HTMLElement) =>
  Object.fromEntries([...container.querySelectorAll('input')].map((input) => [input.dataset['field'], input.value]))

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

/** A host that shows one thing after another in the same place. */
function switcher<T>(first: T, draw: (value: T) => React.ReactNode) {
  let set: (value: T) => void = () => undefined
  function Host() {
    const [value, setValue] = useState(first)
    set = setValue
    return draw(value)
  }
  const become = async (value: T) => {
    set(value)
    await settle()
  }
  return { node: <Host />, become }
}

describe('the next user of the same page', () => {
  it.each(['no storage', 'a storage'] as const)('sees nothing of what the user before had typed, with %s', async (kind) => {
    const world = testWorld()
    const resume = kind === 'a storage' ? { storage: memoryStorage() } : undefined
    const aggregator = world.aggregator()
    const { node, become } = switcher('ann', (userKey) => <BankConnection {...given(world, { aggregator, resume, userKey })} />)
    const screen = await atForm(world, node)
    await screen.getByLabelText('Login ID').fill('ann-login')
    await screen.getByLabelText('Password', { exact: true }).fill('ann-secret')
    await screen.getByRole('button', { name: 'Show: Password' }).click()
    await become('bob')
    await world.clock.advance(SECOND)
    expect(typedIn(screen.container)).toEqual({ loginId: '', password: '' })
    await expect.element(screen.getByRole('button', { name: 'Show: Password' })).toBeInTheDocument()
  })

  it('is offered no login that the bank refused to the user before, and no count of it', async () => {
    const world = testWorld()
    const aggregator = world.aggregator()
    const resume = { storage: memoryStorage() }
    const { node, become } = switcher('ann', (userKey) => <BankConnection {...given(world, { aggregator, resume, userKey })} />)
    const screen = await atForm(world, node)
    await screen.signIn('gavinBelson', 'wrong-password')
    await world.clock.advance(MINUTE)
    expect(screen.root().dataset['scenario']).toBe('credentials-rejected')
    await become('bob')
    await world.clock.advance(SECOND)
    expect([screen.state(), screen.root().dataset['scenario'], typedIn(screen.container)]).toEqual([
      'needs-credentials',
      'needs-credentials.first',
      { loginId: '', password: '' },
    ])
  })

  it('does not take over the flow of the user before, whose job goes on elsewhere', async () => {
    const world = testWorld()
    const connected: string[] = []
    const aggregator = world.aggregator()
    const { node, become } = switcher('ann', (userKey) => (
      <BankConnection {...given(world, { aggregator, userKey })} onConnected={() => connected.push(userKey)} />
    ))
    const screen = await atForm(world, node)
    await screen.signIn('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    await become('bob')
    await world.clock.advance(MINUTE)
    expect([screen.state(), connected]).toEqual(['needs-credentials', []])
  })

  it('gets no card of a bank that the consent of the user before brought', async () => {
    const aggregator = oneLook('d', 'e', 'f')
    const requests = [{ intent: 'refresh', connectionId: 'c-d', institutionId: 'd' }] as const
    const resume = { storage: memoryStorage() }
    const { node, become } = switcher('ann', (userKey) => (
      <BankConnections userKey={userKey} aggregator={aggregator} requests={requests} resume={resume} />
    ))
    const screen = await mount(node)
    await screen.getByRole('button', { name: /latest|start/i }).click()
    await expect.poll(() => screen.container.querySelectorAll("[data-bck-part='card']").length).toBe(3)
    await become('bob')
    expect(screen.container.querySelectorAll("[data-bck-part='card']").length).toBe(1)
  })

  it('reads nothing of the user before in what support is told', async () => {
    const world = testWorld()
    const aggregator = world.aggregator()
    const { node, become } = switcher('ann', (userKey) => <BankConnection {...given(world, { aggregator, userKey })} />)
    const screen = await atForm(world, node)
    await screen.signIn('gavinBelson', 'wrong-password')
    await world.clock.advance(MINUTE)
    const [job] = world.sandbox.control.jobs()
    await become('bob')
    await world.clock.advance(SECOND)
    expect(screen.container.outerHTML).not.toContain(job?.id ?? 'no job')
  })
})

test('a login that was typed for one bank is not there for the next, though its form is known', async () => {
  const world = testWorld()
  const aggregator = world.aggregator()
  const { node, become } = switcher('AU00101', (institutionId) => (
    <BankConnection {...given(world, { aggregator, request: { intent: 'create', institutionId } })} />
  ))
  const screen = await atForm(world, node)
  await become('AU00000')
  await world.clock.advance(SECOND)
  await screen.getByLabelText('Login ID').fill('typed for Hooli')
  await screen.getByLabelText('Password', { exact: true }).fill('secret of Hooli')
  await become('AU00101')
  await world.clock.advance(SECOND)
  expect(Object.values(typedIn(screen.container)).filter((value) => value !== '')).toEqual([])
})

test('what was typed is gone once the page is hidden for good, so that "back" shows it to nobody', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  await screen.getByLabelText('Login ID').fill('ann-login')
  await screen.getByLabelText('Password', { exact: true }).fill('ann-secret')
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  expect(typedIn(screen.container)).toEqual({ loginId: '', password: '' })
})

test('a user who is forgotten leaves nothing on the screen, and the connection asks nothing more', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world, { userKey: 'ann' })} />)
  await screen.signIn('gavinBelson', 'hooli2016')
  await world.clock.advance(SECOND)
  const [job] = world.sandbox.control.jobs()
  forgetUser('ann')
  const before = world.sandbox.control.count()
  await world.clock.advance(10 * MINUTE)
  expect(world.sandbox.control.count()).toBe(before)
  expect(screen.container.outerHTML).not.toContain(job?.id ?? 'no job')
  expect(screen.container.outerHTML).not.toContain('gavinBelson')
})

describe('an adapter that the host makes again', () => {
  const countTokens = (world: ReturnType<typeof testWorld>) => {
    const asked = { times: 0 }
    const getToken = () => {
      asked.times += 1
      return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
    }
    return { asked, make: () => world.aggregator({ getToken }) }
  }

  it('in each render begins nothing again, keeps what is typed, and asks for one token', async () => {
    const world = testWorld()
    const { asked, make } = countTokens(world)
    const told: string[] = []
    const { node, become } = switcher(0, () => (
      <BankConnection
        {...given(world, { aggregator: make() })}
        onAttempt={() => told.push('attempt')}
        onConnected={() => told.push('connected')}
      />
    ))
    const screen = await atForm(world, node)
    await screen.getByLabelText('Login ID').fill('gavinBelson')
    await become(1)
    expect(typedIn(screen.container)).toEqual({ loginId: 'gavinBelson', password: '' })
    await screen.signIn('gavinBelson', 'hooli2016')
    for (let render = 2; render < 12; render += 1) {
      await become(render)
      await world.clock.advance(6 * SECOND)
    }
    expect([screen.state(), told, asked.times]).toEqual(['connected', ['attempt', 'connected'], 1])
    expect(world.sandbox.control.count({ method: 'POST' })).toBe(1)
  })

  it.each([
    [
      'before the userKey changes',
      [
        ['A', 'A'],
        ['A', 'B'],
        ['B', 'B'],
      ],
    ],
    [
      'with the userKey',
      [
        ['A', 'A'],
        ['B', 'B'],
      ],
    ],
    [
      'after the userKey changed',
      [
        ['A', 'A'],
        ['B', 'A'],
        ['B', 'B'],
      ],
    ],
  ] as const)('for another user never takes over a flow, if it comes %s', async (_, steps) => {
    const world = testWorld()
    const { control } = world.sandbox
    const other = control.addUser().id
    const sent: { user: string; path: string }[] = []
    const adapterOf = (user: 'A' | 'B') =>
      world.aggregator({
        userId: user === 'A' ? world.userId : other,
        getToken: () =>
          control.issueToken({ userId: user === 'A' ? world.userId : other, scope: 'CLIENT_ACCESS', version: '2.1' }),
        fetch: (input, init) => {
          sent.push({ user, path: new URL(input).pathname })
          return world.sandbox.fetch(input, init)
        },
      })
    const adapters = { A: adapterOf('A'), B: adapterOf('B') }
    const connected: string[] = []
    const { node, become } = switcher<readonly ['A' | 'B', 'A' | 'B']>(steps[0], ([userKey, adapter]) => (
      <BankConnection {...given(world, { userKey, aggregator: adapters[adapter] })} onConnected={() => connected.push(userKey)} />
    ))
    const screen = await atForm(world, node)
    await screen.signIn('gavinBelson', 'hooli2016')
    await world.clock.advance(2 * SECOND)
    const [job] = control.jobs()
    for (const step of steps.slice(1)) {
      await become(step)
      await world.clock.advance(2 * SECOND)
    }
    await world.clock.advance(MINUTE)
    expect([screen.state(), typedIn(screen.container), connected]).toEqual([
      'needs-credentials',
      { loginId: '', password: '' },
      [],
    ])
    expect(sent.filter(({ user, path }) => user === 'B' && path.includes(job?.id ?? 'no job'))).toEqual([])
    await screen.signIn('richard', 'tabsnotspaces')
    await world.clock.advance(MINUTE)
    expect(control.connections().filter(({ userId }) => userId === other)).toHaveLength(1)
  })
})

test('an account is not called verified by the answer about another, although the host gave both the same key', async () => {
  const world = testWorld()
  const asked: string[] = []
  const inputOf = (accountNumber: string) => ({
    accountNumber,
    accountHolder: { business: { registration: { number: '1', country: 'ZA' } } },
  })
  const verified = { data: { client: { verifyBankAccountDetails: { accountVerificationResult: 'verified' } } } }
  const verification = (accountNumber: string) =>
    stitch({
      execute: async () => {
        asked.push(accountNumber)
        if (accountNumber === '222') throw new TypeError('Failed to fetch')
        return verified
      },
      operation: verifyBankAccount(inputOf(accountNumber)),
      judge: judgeVerification,
      redirectUri: 'https://app.example/verify',
    })
  const connected: string[] = []
  const { node, become } = switcher('111', (accountNumber) => (
    <BankConnection
      {...given(world, {
        aggregator: verification(accountNumber),
        request: { follow: 'verify-bank-account', intent: 'refresh' },
      })}
      onConnected={() => connected.push(accountNumber)}
    />
  ))
  const screen = await mount(node)
  await world.clock.advance(5 * SECOND)
  expect([screen.state(), connected]).toEqual(['connected', ['111']])
  await become('222')
  await world.clock.advance(5 * SECOND)
  expect(screen.state()).not.toBe('connected')
  expect([connected, asked.includes('222')]).toEqual([['111'], true])
})
