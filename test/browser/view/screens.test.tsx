import { describe, expect, test } from 'vitest'
import { turnOf } from '../../../src/derive'
import { PARTIAL_SCENARIOS } from '../../../src/domain/scenario'
import type { Can } from '../../../src/domain/actions'
import type { View, ViewOf } from '../../../src/domain/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { base, can, issue } from '../../../stories/fixtures/view.fixtures'
import { draw, parts, spies } from './draw'

const views: readonly (readonly [string, View])[] = [...Object.entries(STATE_VIEWS), ...Object.entries(SCENARIO_VIEWS)]

/** A view with the turn that follows from the rest of it, as a connection shows it. */
const inTurn = (view: View): View => ({ ...view, turn: turnOf(view) })

/** The actions that should have a button on this screen, by flag. */
function offered(view: View): string[] {
  const names = (Object.keys(view.can) as (keyof Can)[]).filter((name) => view.can[name])
  if (view.state !== 'connected') return names.toSorted()
  // What is missing for one reason from several accounts is one thing to ask for.
  const missing = view.issues.filter(({ scenario }) => PARTIAL_SCENARIOS[scenario].retry)
  const again = [...new Set(missing.map(({ scenario, path }) => `${scenario} ${path?.at(-1)}`))].map(() => 'retry')
  return [...names.filter((name) => name !== 'retry'), ...again].toSorted()
}

describe.each(views)('%s', (_name, view) => {
  test('has one heading, a region of status, and a button for each thing that can be done and for nothing else', async () => {
    const { root } = await draw(view)
    expect(root.querySelectorAll('h1, h2, h3, h4, h5, h6')).toHaveLength(1)
    expect(root.querySelector('h2')?.textContent).not.toBe('')
    expect(root.querySelectorAll("[role='status']")).toHaveLength(1)
    const buttons = parts(root, 'button').map((button) => button.dataset['action'] ?? '')
    expect(buttons.filter((name) => name !== 'copy').toSorted()).toEqual(offered(view))
    expect(root.querySelectorAll("[data-kind='primary']").length).toBeLessThanOrEqual(1)
  })

  test('names each control, and each is large enough to hit', async () => {
    const { root } = await draw(view)
    for (const control of root.querySelectorAll<HTMLElement>('button, a, input, summary')) {
      const { width, height } = control.getBoundingClientRect()
      if (width === 0) continue
      expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24)
      const label =
        control.getAttribute('aria-label') ?? (control as HTMLInputElement).labels?.[0]?.textContent ?? control.textContent
      expect(label, control.outerHTML).not.toBe('')
    }
  })

  test.each([280, 720])('fits into %d pixels', async (width) => {
    const { root } = await draw(view)
    root.style.inlineSize = `${width}px`
    expect(root.scrollWidth).toBeLessThanOrEqual(width)
  })
})

test('a button calls its action and nothing else', async () => {
  const actions = spies()
  const screen = await draw(SCENARIO_VIEWS['bank-notice'], { actions })
  await screen.getByRole('button', { name: 'I’ve done this' }).click()
  await screen.getByRole('button', { name: 'Leave for now' }).click()
  expect(actions.retry).toHaveBeenCalledTimes(1)
  expect(actions.leave).toHaveBeenCalledTimes(1)
  expect(actions.cancel).not.toHaveBeenCalled()
})

test('a locked login is sent away first: leaving is the main button', async () => {
  const { root } = await draw(SCENARIO_VIEWS['login-locked'])
  expect(root.querySelector("[data-kind='primary']")?.textContent).toBe('Leave for now')
})

test('nobody is told to check details if nothing was typed and nothing can be changed', async () => {
  const refused: View = {
    ...base({ intent: 'refresh', can: can('chooseBank', 'contactSupport') }),
    state: 'needs-retry',
    issue: issue('input-invalid'),
    retryAt: null,
    mfaFault: null,
  }
  const screen = await draw(refused)
  await expect.element(screen.getByRole('heading')).toHaveTextContent('Our request was not accepted')
  await expect.element(screen.getByText(/^Something in it did not look right\. There’s nothing for you to correct/)).toBeVisible()
  await screen.show({ ...refused, can: can('changeDetails') })
  await expect.element(screen.getByRole('heading')).toHaveTextContent('Please check what you typed')
})

test('a bank that wants its customer again asks for no consent', async () => {
  const screen = await draw(SCENARIO_VIEWS['authorization-required'])
  await expect.element(screen.getByRole('heading')).toHaveTextContent('Hooli Bank needs you to sign in again')
  expect(screen.root.textContent).not.toMatch(/consent/i)
})

test('the button of a part requests that part, and only a part that can come has one', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.ConnectedPartly, { actions })
  await screen.getByRole('button', { name: 'Try again' }).click()
  expect(actions.retry).toHaveBeenCalledTimes(1)
})

test('the button of a part names the part', async () => {
  const screen = await draw(STATE_VIEWS.ConnectedPartly)
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toHaveAccessibleDescription('Balances')
})

test('no form is promised if no login can be given here', async () => {
  const changed: ViewOf<'needs-credentials'> = {
    ...base({ intent: 'refresh' }),
    state: 'needs-credentials',
    way: null,
    issue: issue('credentials-changed'),
    fields: null,
    remembered: {},
    mayLock: false,
    opensAt: null,
    degraded: false,
    mfa: 'unknown',
  }
  const screen = await draw(inTurn(changed))
  await expect.element(screen.getByText(/You cannot enter new ones here/)).toBeVisible()
  expect(parts(screen.root, 'form-loading')).toEqual([])
  expect(parts(screen.root, 'corner')).toEqual([])
  await screen.show(inTurn({ ...changed, can: can('submitCredentials'), way: 'form' }))
  expect(parts(screen.root, 'form-loading')).toHaveLength(1)
  expect(parts(screen.root, 'corner')[0]).toHaveTextContent('One moment')
})

test('nobody is sent to support if the host has none', async () => {
  const screen = await draw(inTurn({ ...SCENARIO_VIEWS['queue-expired'], can: can() }))
  expect(screen.root).not.toHaveTextContent(/support can|to support/i)
  expect(parts(screen.root, 'corner')).toEqual([])
  await screen.show(inTurn({ ...SCENARIO_VIEWS['queue-expired'], can: can('contactSupport') }))
  expect(parts(screen.root, 'corner')[0]).toHaveTextContent('Support can help')
})

test.each([
  ['call', 'Try again'],
  ['form', 'Sign in'],
  ['redirect', 'Continue to Hooli Bank'],
] as const)('trying again by a %s has the label %s', async (retryBy, name) => {
  const screen = await draw({ ...SCENARIO_VIEWS['attempt-timed-out'], can: can('retry'), retryBy })
  await expect.element(screen.getByRole('button', { name })).toBeVisible()
})

test('leaving and giving up are told apart if both are offered', async () => {
  const screen = await draw(STATE_VIEWS.Polling)
  await expect
    .element(screen.getByRole('button', { name: 'Leave for now' }))
    .toHaveAccessibleDescription('We’ll stop checking. You can check again later.')
  await expect
    .element(screen.getByRole('button', { name: 'Cancel' }))
    .toHaveAccessibleDescription('We’ll stop, and forget this attempt.')
})

test('a request to be told is heard once, and says that it was heard', async () => {
  const actions = spies()
  const screen = await draw({ ...STATE_VIEWS.OutageCooldown, can: can('notify') }, { actions })
  await screen.getByRole('button', { name: 'Tell me when it’s ready' }).click()
  const heard = screen.getByRole('button', { name: 'You’ve asked to hear when it’s ready' })
  await heard.click()
  expect(actions.notify).toHaveBeenCalledTimes(1)
  await expect.element(screen.getByRole('status')).toHaveTextContent('You’ve asked to hear when it’s ready')
})

test('what the host merely offers stays quiet, except where it is called for', async () => {
  const { root, show } = await draw({ ...STATE_VIEWS.Polling, can: can('chooseBank', 'contactSupport') })
  expect(root.querySelector("[data-kind='primary'], [data-kind='secondary']")).toBeNull()
  await show(SCENARIO_VIEWS['bank-unsupported'])
  expect(root.querySelector("[data-kind='primary']")?.textContent).toBe('Choose another bank')
})

test('the root carries state and tone, and the heading has the level that the host asked for', async () => {
  const { root } = await draw(STATE_VIEWS.OutageCooldown, { headingLevel: 3, dir: 'rtl', className: 'mine' })
  expect(root).toMatchObject({ dir: 'rtl', lang: 'en', className: 'mine' })
  expect(root.dataset).toMatchObject({ state: 'outage-wait', tone: 'waiting', scenario: 'bank-outage' })
  expect(root.querySelector('h3')).not.toBeNull()
})

test('the journey is a list that says where it stands in words, too', async () => {
  const screen = await draw(STATE_VIEWS.Polling)
  const items = screen.getByRole('list', { name: 'Progress' }).getByRole('listitem')
  await expect.element(items.nth(0)).toHaveTextContent('Sign in, done')
  await expect.element(items.nth(1)).toHaveTextContent('Accounts, in progress')
  await expect.element(items.nth(1)).toHaveAttribute('aria-current', 'step')
  await expect.element(items.nth(2)).toHaveTextContent('Transactions, not started')
})
