import { expect, test } from 'vitest'
import '../../../src/styles/index.css'
import { BankConnection } from '../../../src/view'
import { consentWorld, create, login } from '../../connection/consent.world'
import { MINUTE, SECOND, testWorld } from '../../connection/world'
import { atForm, given, mount } from '../proof/host'

const heading = () => document.querySelector("[data-bck-part='heading']")

/** The kit on a page that has a field of its own. */
const page = (world: ReturnType<typeof testWorld>) => (
  <>
    <BankConnection {...given(world)} />
    <input aria-label="Elsewhere" />
  </>
)

test('after a form is sent by Enter, focus is on the new heading', async () => {
  const world = testWorld()
  world.sandbox.control.set({ latencyMs: SECOND })
  const screen = await atForm(world, page(world))
  await world.clock.advance(5 * SECOND)
  await screen.signIn('gavinBelson', 'hooli2016')
  expect(screen.state()).toBe('starting')
  expect(document.activeElement).toBe(heading())
})

test('after "Try again", focus is on the new heading', async () => {
  const world = testWorld()
  const screen = await atForm(world, page(world))
  await screen.signIn('times-out')
  await world.clock.advance(6 * MINUTE)
  expect(screen.state()).toBe('needs-retry')
  world.sandbox.control.set({ latencyMs: SECOND })
  await screen.getByRole('button', { name: 'Try again' }).click()
  expect(screen.state()).not.toBe('needs-retry')
  expect(document.activeElement).toBe(heading())
})

test('focus elsewhere stays when a look changes the screen, and the change is announced', async () => {
  const world = testWorld()
  const screen = await atForm(world, page(world))
  await screen.signIn('gavinBelson', 'hooli2016')
  await screen.getByLabelText('Elsewhere').click()
  await world.clock.advance(MINUTE)
  expect(screen.state()).toBe('connected')
  expect(document.activeElement).toBe(screen.getByLabelText('Elsewhere').element())
  expect(screen.said()).toMatch(/^Hooli is connected/)
})

test('focus moves to the new heading if a look removed what had it', async () => {
  const world = testWorld()
  const screen = await atForm(world, page(world))
  await screen.signIn('gavinBelson', 'hooli2016')
  await world.clock.advance(SECOND)
  screen.getByRole('button', { name: 'Cancel' }).element().focus()
  await world.clock.advance(MINUTE)
  expect(screen.state()).toBe('connected')
  expect(document.activeElement).toBe(heading())
})

test('rejected details without a field to blame put focus on the heading, which sums it up', async () => {
  const world = testWorld()
  const screen = await atForm(world, page(world))
  await screen.signIn('wrong')
  await world.clock.advance(MINUTE)
  expect(screen.state()).toBe('needs-credentials')
  expect(document.activeElement).toBe(heading())
})

const UNREADABLE = {
  type: 'list',
  data: [{ code: 'parameter-not-valid', detail: 'Login ID value is not valid', source: { parameter: 'loginId' } }],
}

test('rejected details with one field to blame put focus on that field', async () => {
  const world = testWorld()
  const screen = await atForm(world, page(world))
  world.sandbox.control.fail({
    method: 'POST',
    path: '/users/*/connections',
    fault: { kind: 'status', status: 400, body: JSON.stringify(UNREADABLE) },
  })
  await screen.signIn('gavinBelson')
  await world.clock.advance(SECOND)
  expect(screen.state()).toBe('needs-credentials')
  expect(document.activeElement).toBe(screen.getByLabelText('Login ID').element())
})

test('after the return from the bank, focus is on the heading of the screen that follows', async () => {
  const world = consentWorld()
  const before = world.load()
  await world.clock.advance(SECOND)
  await world.back(await world.person.submit(await world.leave(before), 'login', login))
  world.sandbox.control.set({ latencyMs: SECOND })
  const screen = await mount(
    <BankConnection
      {...given(world, {
        aggregator: world.aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' }),
        request: create,
        resume: { storage: world.storage },
        userKey: 'user-1',
      })}
    />,
  )
  expect(screen.state()).toBe('verifying')
  expect(document.activeElement).toBe(heading())
})
