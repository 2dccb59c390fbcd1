import { Activity, Profiler, StrictMode, useState, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { useBankConnection, type BankConnectionHandle, type UseBankConnectionOptions } from '../../../src/controller'
import type { ConnectionRequest } from '../../../src/domain'
import { MINUTE, SECOND, testWorld, type World } from '../../connection/world'

const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }

/** The hook with just enough markup to drive it. */
function Flow(options: UseBankConnectionOptions) {
  const { view, actions } = useBankConnection(options)
  return (
    <div>
      <output>{view.state}</output>
      <p>{view.hints.join()}</p>
      <button type="button" onClick={() => actions.submitCredentials({ loginId: 'gavinBelson', password: 'hooli2016' })}>
        Submit
      </button>
      <button type="button" onClick={() => actions.submitCredentials({ loginId: 'stuck', password: 'sandbox' })}>
        Stuck
      </button>
      <button type="button" onClick={actions.start} disabled={!view.can.start}>
        Start
      </button>
    </div>
  )
}

type Options = Extract<UseBankConnectionOptions, { userKey: string }>

const given = (world: World, own: Partial<Options> = {}): Options => ({
  userKey: 'user-1',
  aggregator: world.aggregator(),
  request: create,
  queryClient: world.client,
  clock: world.clock,
  environment: world.page,
  ...own,
})

const begins = (world: World) => world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })

async function drawn(node: ReactNode) {
  const screen = await render(node)
  const state = () => screen.getByRole('status').element().textContent
  return { ...screen, state }
}

test('StrictMode and a double click begin once', async () => {
  const world = testWorld()
  const screen = await drawn(
    <StrictMode>
      <Flow {...given(world)} />
    </StrictMode>,
  )
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Submit' }).dblClick()
  await world.clock.advance(MINUTE)
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
})

test('a component that Activity hides and shows while the login is sent begins once, aborts nothing, and shows the end', async () => {
  const world = testWorld()
  world.sandbox.control.set({ latencyMs: 2000 })
  function Host() {
    const [mode, setMode] = useState<'visible' | 'hidden'>('visible')
    return (
      <>
        <button type="button" onClick={() => setMode(mode === 'visible' ? 'hidden' : 'visible')}>
          Show or hide
        </button>
        <Activity mode={mode}>
          <Flow {...given(world)} />
        </Activity>
      </>
    )
  }
  const screen = await drawn(<Host />)
  await world.clock.advance(5 * SECOND)
  await screen.getByRole('button', { name: 'Submit' }).click()
  await screen.getByRole('button', { name: 'Show or hide' }).click()
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Show or hide' }).click()
  await world.clock.advance(2 * MINUTE)
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
})

test('looks that bring nothing new commit nothing', async () => {
  const world = testWorld()
  const commits = vi.fn()
  const screen = await drawn(
    <Profiler id="kit" onRender={commits}>
      <Flow {...given(world)} />
    </Profiler>,
  )
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Stuck' }).click()
  await world.clock.advance(45 * SECOND)
  commits.mockClear()
  const before = world.sandbox.control.count({ path: '/jobs/*' })
  await world.clock.advance(30 * SECOND)
  expect(world.sandbox.control.count({ path: '/jobs/*' }) - before).toBeGreaterThanOrEqual(3)
  expect(commits).not.toHaveBeenCalled()
})

test('a request with the same content is the same flow, another one is not', async () => {
  const world = testWorld()
  const screen = await drawn(<Flow {...given(world)} />)
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Submit' }).click()
  await world.clock.advance(3 * SECOND)
  await screen.rerender(<Flow {...given(world, { request: { ...create } })} />)
  await world.clock.advance(MINUTE)
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
  await screen.rerender(<Flow {...given(world, { request: { intent: 'create', institutionId: 'AU00101' } })} />)
  expect(screen.state()).toBe('needs-credentials')
})

test('the callback of the latest render is called, once, and one that throws stops nothing', async () => {
  const world = testWorld()
  const first = vi.fn()
  const latest = vi.fn()
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
  const onAttempt = () => {
    throw new Error('the host failed')
  }
  const screen = await drawn(<Flow {...given(world, { onConnected: first, onAttempt })} />)
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Submit' }).click()
  await screen.rerender(<Flow {...given(world, { onConnected: latest, onAttempt })} />)
  await world.clock.advance(MINUTE)
  expect(first).not.toHaveBeenCalled()
  expect(latest).toHaveBeenCalledTimes(1)
  expect(latest.mock.calls[0]?.[0]).toMatchObject({ connectionId: expect.any(String), issues: [] })
  expect(reported).toHaveBeenCalledTimes(1)
  reported.mockRestore()
})

test('two components on one attempt with one aggregator look no more often than one', async () => {
  /** How often a minute of so many components looks at one attempt. */
  const looksOf = async (count: number) => {
    const world = testWorld()
    const aggregator = world.aggregator()
    const screen = await drawn(<Flow {...given(world, { aggregator })} />)
    await world.clock.advance(SECOND)
    await screen.getByRole('button', { name: 'Stuck' }).click()
    await world.clock.advance(SECOND)
    const follow: ConnectionRequest = { follow: world.sandbox.control.jobs()[0]?.id ?? '', intent: 'create' }
    await screen.rerender(
      <>
        {Array.from({ length: count }, (_, index) => (
          <Flow key={index} {...given(world, { aggregator, request: follow })} />
        ))}
      </>,
    )
    world.sandbox.control.clearLog()
    await world.clock.advance(MINUTE)
    const states = screen
      .getByRole('status')
      .elements()
      .map((element) => element.textContent)
    await screen.unmount()
    return { looks: world.sandbox.control.count({ path: '/jobs/*' }), states }
  }
  const [one, two] = [await looksOf(1), await looksOf(2)]
  expect([one.states, two.states]).toEqual([['polling'], ['polling', 'polling']])
  expect(one.looks).toBeGreaterThan(3)
  // The second may be a fraction of a look ahead or behind.
  expect(two.looks).toBeLessThanOrEqual(one.looks + 1)
})

test('an unmounted component leaves no timer and sends nothing more', async () => {
  const world = testWorld()
  const screen = await drawn(<Flow {...given(world)} />)
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Stuck' }).click()
  await world.clock.advance(5 * SECOND)
  await screen.unmount()
  await world.clock.advance(SECOND)
  world.sandbox.control.clearLog()
  await world.clock.advance(10 * MINUTE)
  expect(world.sandbox.control.count()).toBe(0)
})

test('the host hears of the first screen, and the order of a request’s members makes no new flow', async () => {
  const world = testWorld()
  const onActionRequired = vi.fn()
  const screen = await drawn(<Flow {...given(world, { onActionRequired })} />)
  await world.clock.advance(SECOND)
  expect(onActionRequired).toHaveBeenCalledTimes(1)
  await screen.rerender(<Flow {...given(world, { onActionRequired, request: { institutionId: 'AU00000', intent: 'create' } })} />)
  await world.clock.advance(SECOND)
  expect(onActionRequired).toHaveBeenCalledTimes(1)
})

test('another user gets a connection of their own, and nothing of the last one is followed', async () => {
  const world = testWorld()
  const onAttempt = vi.fn()
  const screen = await drawn(<Flow {...given(world, { onAttempt })} />)
  await world.clock.advance(SECOND)
  await screen.getByRole('button', { name: 'Stuck' }).click()
  await world.clock.advance(5 * SECOND)
  expect(screen.state()).toBe('verifying')
  await screen.rerender(<Flow {...given(world, { userKey: 'user-2', onAttempt })} />)
  await world.clock.advance(SECOND)
  expect(screen.state()).toBe('needs-credentials')
  world.sandbox.control.clearLog()
  await world.clock.advance(MINUTE)
  expect([world.sandbox.control.count({ path: '/jobs/*' }), onAttempt.mock.calls.length]).toEqual([0, 1])
})

test('an action of the host’s has its flag by its handler, calls the latest one, and does nothing where it is not offered', async () => {
  const world = testWorld()
  const chooseBank = vi.fn()
  const latest = vi.fn()
  const { result, rerender } = await renderHook<Pick<Options, 'handlers'>, BankConnectionHandle>((own) =>
    useBankConnection(given(world, own)),
  )
  await world.clock.advance(SECOND)
  expect(result.current.view.can.chooseBank).toBe(false)
  await rerender({ handlers: { chooseBank, notify: chooseBank } })
  expect(result.current.view.can.chooseBank).toBe(true)
  await rerender({ handlers: { chooseBank: latest, notify: chooseBank } })
  const { actions, connection } = result.current
  actions.chooseBank()
  // Nothing is under way that the user could be told of.
  actions.notify()
  expect(latest).toHaveBeenCalledExactlyOnceWith({ flow: connection.flow, issue: null })
  expect(chooseBank).not.toHaveBeenCalled()
})

test('leaving tells the host, and takes the user on by its handler', async () => {
  const world = testWorld()
  const onLeave = vi.fn()
  const leave = vi.fn()
  const { result, act } = await renderHook(() => useBankConnection(given(world, { onLeave, handlers: { leave } })))
  await world.clock.advance(SECOND)
  const { actions, connection } = result.current
  await act(() => {
    actions.leave()
    actions.leave()
  })
  expect(result.current.view.state).toBe('left')
  expect(onLeave).toHaveBeenCalledExactlyOnceWith({ flow: connection.flow })
  expect(leave).toHaveBeenCalledExactlyOnceWith({ flow: connection.flow })
})
