import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { BasiqCall } from '../../../src/aggregators/basiq'
import { browserEnvironment } from '../../../src/connection/environment/environment'
import { BankConnection } from '../../../src/view'
import { memoryStorage, MINUTE, SECOND, testWorld } from '../../connection/world'
import { atForm, given, mount } from './host'
import { heldCalls } from './unmount/held-calls'
import { leftBehind } from './unmount/left-behind'
import { MOMENTS, type Moment } from './unmount/moments.table'

/** A host takes the kit off its page, whatever it is at. */

const moments = Object.entries(MOMENTS).flatMap(([state, all]) =>
  all.map((moment) => ({ state, moment, what: moment.holds ?? 'nothing' })),
)

const SENDS: readonly BasiqCall[] = ['create', 'update', 'mfa']
/** What the user sent may have arrived: only looks are given up. */
const isGivenUp = (call: BasiqCall): boolean => call === 'job' || call === 'connector'

// React’s own first listener stays on the document for good.
beforeAll(async () => {
  await render(<p />)
})

async function standing({ version = '2.1', request, walk, holds, last }: Moment) {
  const world = testWorld({ version })
  const behind = leftBehind(world.clock)
  const calls = heldCalls(world)
  onTestFinished(() => {
    behind.stop()
    localStorage.clear()
  })
  if (holds !== undefined && walk === undefined) calls.hold(holds)
  const screen = await mount(
    <BankConnection
      {...given(world, {
        aggregator: calls.aggregator,
        clock: behind.clock,
        environment: { ...world.page, onWake: browserEnvironment.onWake },
        resume: { storage: 'local' },
        userKey: 'user-1',
        ...(request && { request: request(world) }),
      })}
    />,
  )
  await world.clock.advance(SECOND)
  await walk?.(screen, world)
  if (holds !== undefined) calls.hold(holds)
  await last?.(screen, world)
  return { world, behind, calls, screen }
}

test.each(moments)(
  'a component unmounted in $state with $what on its way leaves nothing behind and sends nothing more',
  async ({ state, moment }) => {
    const { world, behind, calls, screen } = await standing(moment)
    const { holds } = moment
    expect(screen.state()).toBe(state)
    expect(calls.held()).toEqual(holds === undefined ? [] : [{ call: holds, isGivenUp: false }])
    expect(behind.found().listeners).toEqual(expect.arrayContaining(['document visibilitychange', 'window storage']))
    const made = [...calls.made]

    await screen.unmount()
    expect(calls.held()).toEqual(holds === undefined ? [] : [{ call: holds, isGivenUp: isGivenUp(holds) }])
    calls.letGo()
    await world.clock.advance(SECOND)
    const timersSet = behind.timersSet()
    await world.clock.advance(20 * MINUTE)
    expect(behind.found()).toEqual({ timers: 0, listeners: [] })
    expect(behind.timersSet()).toBe(timersSet)
    expect(calls.made).toEqual(made)
    const sent = made.filter((call) => SENDS.includes(call))
    expect(sent).toEqual([...new Set(sent)])
  },
)

test('a login that is being sent at an unmount is sent to the end, and recorded', async () => {
  const world = testWorld()
  const storage = memoryStorage()
  const signals: (AbortSignal | null | undefined)[] = []
  const aggregator = world.aggregator({
    fetch: async (input, init, { call }) => {
      if (call === 'create') signals.push(init?.signal)
      return world.sandbox.fetch(input, init)
    },
  })
  const own = given(world, { aggregator, resume: { storage }, userKey: 'user-1' })
  const screen = await atForm(world, <BankConnection {...own} />)
  world.sandbox.control.set({ latencyMs: 5 * SECOND })
  await screen.signIn('gavinBelson', 'hooli2016')
  await screen.unmount()
  await world.clock.advance(MINUTE)
  expect(signals.map((signal) => signal?.aborted ?? false)).toEqual([false])
  expect(world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })).toBe(1)
  expect(storage.text()).toContain(world.sandbox.control.jobs()[0]?.id)
})
