import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import {
  BankConnection,
  type BankConnectionProps,
  ConnectionView,
  useViewContext,
  type ButtonProps,
  type ScreenProps,
} from '../../../src/view'
import type { View } from '../../../src/domain/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'
import { expectConsole } from '../../console/console.guard'
import { draw, spies } from './draw'

const HostButton = ({ kind, children, onPress, type = 'button' }: ButtonProps) => (
  <button type={type} className={`host-${kind}`} onClick={onPress}>
    {children}
  </button>
)

const HostScreen = ({ children }: { children: React.ReactNode }) => (
  <main>
    <h1 data-bck-part="heading">{useViewContext().text.heading}</h1>
    {children}
  </main>
)

test('a host draws its own buttons, and they work', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.CredentialsFirst, { actions, components: { Button: HostButton } })
  await screen.getByLabelText('Member number').fill('1')
  await screen.getByLabelText('Password', { exact: true }).fill('2')
  await screen.getByRole('button', { name: 'Sign in' }).click()
  expect(actions.submitCredentials).toHaveBeenCalledTimes(1)
  expect(screen.root.querySelector("[data-bck-part='button']")).toBeNull()
})

test('a host draws its own frame', async () => {
  const screen = await draw(SCENARIO_VIEWS['bank-outage'], { components: { Screen: HostScreen } })
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hooli Bank is not responding')
})

test('a host that draws again with nothing new does not draw the card again', async () => {
  const drawn = vi.fn()
  const Counted = (props: ScreenProps) => {
    drawn()
    return <HostScreen {...props} />
  }
  const card = (view: View) => (
    <ConnectionView view={view} actions={NO_ACTIONS} clock={stillClock} components={{ Screen: Counted }} />
  )
  const screen = await render(card(STATE_VIEWS.Polling))
  const once = drawn.mock.calls.length
  await screen.rerender(card(STATE_VIEWS.Polling))
  expect(drawn).toHaveBeenCalledTimes(once)
  await screen.rerender(card(STATE_VIEWS.Verifying))
  expect(drawn.mock.calls.length).toBeGreaterThan(once)
})

test('a host replaces single words', async () => {
  const messages = { scenarios: { 'bank-outage': { heading: 'Back in a moment' } }, actions: { leave: 'Later' } }
  const screen = await draw(SCENARIO_VIEWS['bank-outage'], { messages })
  await expect.element(screen.getByRole('heading')).toHaveTextContent('Back in a moment')
  await expect.element(screen.getByRole('button', { name: 'Later' })).toBeInTheDocument()
})

test('a part that throws while drawing leaves a calm screen with a way to try again, and the host hears of the error', async () => {
  const onError = vi.fn()
  expectConsole(/\[bank-connection-kit\]/)
  const screen = await render(<BankConnection {...({ onError } as unknown as BankConnectionProps)} />)
  await expect.element(screen.getByRole('heading', { name: 'This part of the page did not load' })).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ message: expect.stringContaining('[bank-connection-kit]') }),
  )
  await screen.getByRole('button', { name: 'Try again' }).click()
  expect(onError).toHaveBeenCalledTimes(2)
})
