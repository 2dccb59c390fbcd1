import { expect, test } from 'vitest'
import type { View } from '../../../src/domain/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { credentials, STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { issue } from '../../../stories/fixtures/view.fixtures'
import { draw, spies } from './draw'

const focused = () => document.activeElement

test('focus goes to the new heading if the user’s own action replaced the panel', async () => {
  const screen = await draw(SCENARIO_VIEWS.unknown, { actions: spies() })
  await screen.getByRole('button', { name: 'Try again' }).click()
  await screen.show(STATE_VIEWS.Starting)
  expect(focused()).toBe(screen.root.querySelector('h2'))
  await expect.element(screen.getByRole('heading')).toHaveAccessibleDescription(/One moment, please/)
})

test('focus goes to the new heading even if the browser does not focus a pressed button', async () => {
  const screen = await draw(SCENARIO_VIEWS.unknown, { actions: spies() })
  const button = screen.getByRole('button', { name: 'Try again' }).element() as HTMLElement
  button.click()
  ;(focused() as HTMLElement).blur()
  await screen.show(STATE_VIEWS.Starting)
  expect(focused()).toBe(screen.root.querySelector('h2'))
})

test('a change from elsewhere leaves focus in the host’s page', async () => {
  const screen = await draw(STATE_VIEWS.Verifying)
  await screen.getByLabelText('After').click()
  await screen.show(STATE_VIEWS.MfaCode)
  expect(focused()).toBe(screen.getByLabelText('After').element())
})

test('a change from elsewhere leaves focus on a button that is still there', async () => {
  const screen = await draw(STATE_VIEWS.Verifying)
  const leave = screen.getByRole('button', { name: 'Leave for now' })
  ;(leave.element() as HTMLElement).focus()
  await screen.show({ ...STATE_VIEWS.Verifying, hints: ['slow'] })
  expect(focused()).toBe(leave.element())
})

test('focus goes to the heading if the focused element is gone', async () => {
  const screen = await draw(STATE_VIEWS.OutageBankDown)
  ;(screen.getByRole('button', { name: 'Check now' }).element() as HTMLElement).focus()
  await screen.show(STATE_VIEWS.Verifying)
  expect(focused()).toBe(screen.root.querySelector('h2'))
})

test('focus goes to the one field to blame after a rejection', async () => {
  const screen = await draw(STATE_VIEWS.Verifying)
  screen.root.querySelector<HTMLElement>('h2')?.focus()
  await screen.show(SCENARIO_VIEWS['input-invalid'])
  expect(focused()).toBe(screen.getByLabelText('Member number').element())
})

test('focus goes to the heading after a rejection with no field to blame, or several', async () => {
  const screen = await draw(STATE_VIEWS.Verifying)
  screen.root.querySelector<HTMLElement>('h2')?.focus()
  await screen.show(credentials({ issue: issue('input-invalid', { fields: ['loginId', 'password'] }) }))
  expect(focused()).toBe(screen.root.querySelector('h2'))
})

test('focus stays where the user types when a rejection comes', async () => {
  const screen = await draw(STATE_VIEWS.Verifying)
  await screen.getByLabelText('After').click()
  await screen.show(SCENARIO_VIEWS['credentials-rejected'])
  expect(focused()).toBe(screen.getByLabelText('After').element())
})

test('an action that led nowhere does not steal focus later', async () => {
  const screen = await draw(SCENARIO_VIEWS.unknown, { actions: spies() })
  await screen.getByRole('button', { name: 'Try again' }).click()
  await screen.getByLabelText('After').click()
  await screen.show(STATE_VIEWS.Starting)
  expect(focused()).toBe(screen.getByLabelText('After').element())
})

test('focus works inside a shadow root', async () => {
  const { createRoot } = await import('react-dom/client')
  const { flushSync } = await import('react-dom')
  const { createElement } = await import('react')
  const { ConnectionView } = await import('../../../src/view')
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  const root = createRoot(shadow.appendChild(document.createElement('div')))
  const actions = spies()
  const show = (view: View) => flushSync(() => root.render(createElement(ConnectionView, { view, actions })))
  show(SCENARIO_VIEWS.unknown)
  const button = [...shadow.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again')
  button?.focus()
  button?.click()
  show(STATE_VIEWS.Starting)
  expect(shadow.activeElement).toBe(shadow.querySelector('h2'))
  root.unmount()
  host.remove()
})
