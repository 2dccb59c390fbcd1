import { expect, test } from 'vitest'
import { BankConnection } from '../../../src/view'
import { MINUTE, SECOND, testWorld } from '../../connection/world'
import { atForm, given } from '../proof/host'

/** A wait of ten minutes on a device whose timers stand still while it sleeps, as those of a hidden page nearly do. */
async function waiting() {
  const world = testWorld()
  let slept = 0
  const clock = { ...world.clock, now: () => world.clock.now() + slept }
  const { id } = world.sandbox.control.addConnection({
    userId: world.userId,
    institutionId: 'AU00000',
    loginId: 'outage-refresh',
  })
  const request = { intent: 'refresh', connectionId: id, institutionId: 'AU00000' } as const
  const screen = await atForm(world, <BankConnection {...given(world, { clock, request })} />)
  await screen.getByRole('button', { name: 'Get the latest' }).click()
  await world.clock.advance(MINUTE)
  const shown = () => screen.container.querySelector("[data-bck-part='countdown']")?.textContent ?? ''
  const wake = async (afterMs: number) => {
    slept += afterMs
    world.page.wake('seen')
    await world.clock.advance(0)
  }
  return { ...screen, world, shown, wake, clock }
}

test('a countdown that nobody saw for minutes is right in the moment in which it is seen', async () => {
  const { shown, wake, world } = await waiting()
  const seconds = () => {
    const [minutes = '0', rest = '0'] = shown().split(':')
    return Number(minutes) * 60 + Number(rest)
  }
  const before = seconds()
  expect(before).toBeGreaterThan(8 * 60)
  await wake(7 * MINUTE)
  await expect.poll(seconds).toBe(before - 7 * 60)
  await world.clock.advance(2 * SECOND)
  await expect.poll(seconds).toBe(before - 7 * 60 - 2)
})

test('a wait that ended an hour ago, in the background, is over in the moment in which it is seen', async () => {
  const { shown, wake, state } = await waiting()
  await wake(60 * MINUTE)
  await expect.poll(() => [state(), shown()]).toEqual(['outage-wait', ''])
})
