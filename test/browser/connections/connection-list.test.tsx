import { expect, test, vi } from 'vitest'
import { server, userEvent } from 'vitest/browser'
import { UnreachableError } from '../../../src/domain'
import { connected, deferred, scriptedAggregator } from '../../../src/testing'
import { DAY, ENDING, HOUR, MINUTE, NOW, openList, PASSWORD, scripted, WELL } from './connections.harness'

/** As the browser writes it: WebKitGTK's ICU knows an older English of Australia. */
const DAY_OF_END = server.browser === 'webkit' ? 'Tuesday, 1 December' : 'Tuesday 1 December'

const said = (container: Element) => [...container.querySelectorAll("[role='status']")].map((each) => each.textContent)

test('the list says how each bank stands, and who needs the user comes first', async () => {
  const { rows, getByRole } = await openList([WELL, ENDING, PASSWORD])
  await expect.element(getByRole('heading', { name: 'Your banks' })).toBeVisible()
  await expect
    .poll(rows)
    .toEqual([
      'Banksia Mutual | Needs your new password | Last updated 3 days ago',
      `Ironbark Bank | Consent ends on ${DAY_OF_END} | 4 days left | Last updated 60 minutes ago`,
      'Hooli Bank | Up to date, 2 hours ago',
    ])
})

test('a row opens into its card in place, and folds again', async () => {
  const { getByRole } = await openList([PASSWORD])
  await getByRole('button', { name: 'Enter new details' }).click()
  await expect.element(getByRole('heading', { name: /Has your .* password changed\?/ })).toBeVisible()
  await getByRole('button', { name: 'Close' }).click()
  await expect.element(getByRole('button', { name: 'Enter new details' })).toBeVisible()
  await expect.element(getByRole('heading', { name: /password changed/ })).not.toBeInTheDocument()
})

test('a login that was given in a row goes on without its card, and the list is read again at the end', async () => {
  const { aggregator, getByRole, getByLabelText, rows } = await openList([PASSWORD])
  await getByRole('button', { name: 'Enter new details' }).click()
  await getByLabelText('User name').fill('gavin')
  await getByLabelText('Password', { exact: true }).fill('hooli2026')
  await getByRole('button', { name: 'Sign in again' }).click()
  await getByRole('button', { name: 'Close' }).click()
  await expect.poll(rows).toEqual(['Banksia Mutual | Updating now | Last updated 3 days ago'])
  expect(aggregator.begins).toMatchObject([{ intent: 'update', connectionId: 'c-password', institutionId: 'banksia' }])
  aggregator.setConnections([{ ...PASSWORD, standing: 'active', reason: null, lastSuccessAt: NOW }])
  aggregator.say(connected())
  await expect.poll(rows).toEqual(['Banksia Mutual | Up to date'])
})

test('a consent that ends soon leads to its extension, and one that has ended to a new one', async () => {
  const { getByRole } = await openList([ENDING, { ...WELL, consentEndsAt: NOW - DAY }])
  await getByRole('button', { name: 'Extend consent' }).click()
  await expect.element(getByRole('heading', { name: 'Your consent ends in 4 days' })).toBeVisible()
  await getByRole('button', { name: 'Give access again' }).click()
  await expect.element(getByRole('heading', { name: 'Your consent has ended' })).toBeVisible()
})

test('the menu refreshes at once, and then says when it can be done again', async () => {
  const aggregator = { ...scripted([WELL]), refreshLimit: { burst: 1, intervalMs: 15 * MINUTE, perDay: 20 } }
  const { getByRole, getByText, rows } = await openList([], { aggregator })
  const more = getByRole('button', { name: 'More for Hooli Bank' })
  await more.click()
  await getByRole('button', { name: 'Refresh now' }).click()
  await expect.poll(rows).toEqual(['Hooli Bank | Updating now | Last updated 2 hours ago'])
  expect(aggregator.begins).toMatchObject([{ intent: 'refresh', connectionId: 'c-well' }])
  aggregator.say(connected())
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  await more.click()
  await expect.element(getByText('You can refresh again at 2:25 pm')).toBeVisible()
  await expect.element(getByRole('button', { name: 'Refresh now' })).not.toBeInTheDocument()
})

test('a bank that is down says when the kit tries again', async () => {
  const { aggregator, getByRole, rows } = await openList([WELL])
  await getByRole('button', { name: 'More for Hooli Bank' }).click()
  await getByRole('button', { name: 'Refresh now' }).click()
  aggregator.say(deferred(NOW))
  await expect.poll(rows).toEqual(['Hooli Bank | Trying again at 4:10 pm | Last updated 2 hours ago'])
})

test('removing asks once, says what is kept, and tells the host; focus goes to the next bank', async () => {
  const { aggregator, getByRole, onRemoved, rows, container } = await openList([WELL, PASSWORD])
  await getByRole('button', { name: 'More for Banksia Mutual' }).click()
  await getByRole('button', { name: 'Remove' }).click()
  const question = getByRole('group', { name: 'Remove Banksia Mutual?' })
  await expect.element(question).toHaveFocus()
  await expect.element(question).toHaveAccessibleDescription(/What we already have stays in this app/)
  expect(aggregator.removals).toEqual([])
  await getByRole('button', { name: 'Remove this bank' }).click()
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  expect(aggregator.removals).toEqual(['c-password'])
  expect(onRemoved).toHaveBeenCalledExactlyOnceWith({ connectionId: 'c-password', institutionId: 'banksia' })
  await expect.element(getByRole('heading', { name: 'Hooli Bank' })).toHaveFocus()
  expect(said(container)).toEqual(['Banksia Mutual has been removed'])
})

test('a bank is kept if the user says so', async () => {
  const { aggregator, getByRole, rows } = await openList([WELL])
  await getByRole('button', { name: 'More for Hooli Bank' }).click()
  await getByRole('button', { name: 'Remove' }).click()
  await getByRole('button', { name: 'Keep it' }).click()
  await expect.element(getByRole('group', { name: 'Remove Hooli Bank?' })).not.toBeInTheDocument()
  expect([aggregator.removals, rows()]).toEqual([[], ['Hooli Bank | Up to date, 2 hours ago']])
})

test('a removal that is refused says so and can be tried again', async () => {
  const removeConnection = vi.fn(async () => {
    if (removeConnection.mock.calls.length === 1) throw new UnreachableError('server')
  })
  const { getByRole, getByText, onRemoved, rows } = await openList([], { aggregator: { ...scripted([WELL]), removeConnection } })
  await getByRole('button', { name: 'More for Hooli Bank' }).click()
  await getByRole('button', { name: 'Remove' }).click()
  await getByRole('button', { name: 'Remove this bank' }).click()
  await expect.element(getByText('This bank could not be removed. Please try again.')).toBeVisible()
  expect(onRemoved).not.toHaveBeenCalled()
  await getByRole('button', { name: 'Try again' }).click()
  await expect.poll(rows).toEqual([])
  expect(onRemoved).toHaveBeenCalledOnce()
})

test('the menu is walked by keyboard, and Escape folds it where it was opened', async () => {
  const { getByRole } = await openList([WELL])
  const more = getByRole('button', { name: 'More for Hooli Bank' })
  await expect.element(more).toHaveAttribute('aria-expanded', 'false')
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(more).toHaveAttribute('aria-expanded', 'true')
  for (const name of ['Refresh now', 'Reconnect', 'Remove']) {
    await userEvent.keyboard('{Tab}')
    await expect.element(getByRole('button', { name, exact: true })).toHaveFocus()
  }
  await userEvent.keyboard('{Escape}')
  await expect.element(more).toHaveFocus()
  await expect.element(more).toHaveAttribute('aria-expanded', 'false')
})

test('a change is announced once, and a time that passes is not', async () => {
  const { aggregator, clock, container, getByRole, rows } = await openList([WELL])
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  expect(said(container)).toEqual([''])
  clock.jump(HOUR)
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 3 hours ago'])
  expect(said(container)).toEqual([''])
  await getByRole('button', { name: 'More for Hooli Bank' }).click()
  await getByRole('button', { name: 'Refresh now' }).click()
  await expect.poll(() => said(container)).toEqual(['Hooli Bank: Updating now'])
  aggregator.setConnections([{ ...WELL, lastSuccessAt: NOW + HOUR }])
  aggregator.say(connected())
  await expect.poll(() => said(container)).toEqual(['Hooli Bank: Up to date'])
})

test('a bank that nobody can name is still a row, and a name from outside is plain text', async () => {
  const { rows, container } = await openList([
    { id: 'c-1', standing: 'active' },
    { id: 'c-2', standing: 'active', institutionId: 'nowhere', institutionName: '<img src=x onerror=alert(1)>' },
    { id: 'c-3', standing: 'active', institutionName: 'بنك مصر' },
  ])
  await expect
    .poll(() => rows().toSorted())
    .toEqual(['<img src=x onerror=alert(1)> | Connected', 'Your bank | Connected', 'بنك مصر | Connected'])
  expect(container.querySelector("img[src='x']")).toBeNull()
})

test('a list that fails says so and loads again', async () => {
  let fails = true
  const connections = async () => {
    if (fails) throw new UnreachableError('server')
    return [WELL]
  }
  const { getByRole, getByText, rows } = await openList([], { aggregator: { ...scripted([]), connections } })
  await expect.element(getByText('Your banks didn’t load')).toBeVisible()
  fails = false
  await getByRole('button', { name: 'Try again' }).click()
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
})

test('a list that is slow keeps its place, and says nothing that it does not know', async () => {
  let answer: (list: readonly (typeof WELL)[]) => void = () => undefined
  const connections = () => new Promise<readonly (typeof WELL)[]>((resolve) => (answer = resolve))
  const { getByText, rows, container } = await openList([], { aggregator: { ...scripted([]), connections } })
  await expect.element(getByText('Getting your banks')).toBeVisible()
  expect(container.querySelector("[aria-busy='true']")).not.toBeNull()
  answer([])
  await expect.element(getByText('You have not connected a bank yet.')).toBeVisible()
  expect(rows()).toEqual([])
})

test('a bank that was removed elsewhere is gone once the list is read again', async () => {
  const { aggregator, given, rows } = await openList([WELL, PASSWORD])
  await expect.poll(() => rows().length).toBe(2)
  aggregator.setConnections([WELL])
  await given.queryClient?.refetchQueries()
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
})

test('an aggregator that is made in each render is one list', async () => {
  const asked = vi.fn(async () => [WELL])
  const make = () => ({
    ...scriptedAggregator(),
    connections: asked,
    institutions: undefined as never,
    institution: undefined as never,
  })
  const { rerenderWith, rows } = await openList([], { aggregator: make() })
  await expect.poll(() => rows().length).toBe(1)
  const before = asked.mock.calls.length
  for (let renders = 0; renders < 5; renders += 1) await rerenderWith({ aggregator: make() })
  expect([asked.mock.calls.length, rows().length]).toEqual([before, 1])
})

test('while a row is open no row changes its place, and the focus stays', async () => {
  const { aggregator, getByRole, getByLabelText, rows } = await openList([ENDING, PASSWORD, WELL])
  const names = () => rows().map((row) => row.split(' | ')[0])
  await getByRole('button', { name: 'Enter new details' }).click()
  await getByLabelText('User name').fill('gavin')
  await getByLabelText('Password', { exact: true }).fill('hooli2026')
  await getByRole('button', { name: 'Sign in again' }).click()
  await expect.poll(() => rows()[0]).toMatch(/^Banksia Mutual \| Updating now/)
  expect(names()).toEqual(['Banksia Mutual', 'Ironbark Bank', 'Hooli Bank'])
  aggregator.setConnections([ENDING, { ...PASSWORD, standing: 'active', reason: null, lastSuccessAt: NOW }, WELL])
  aggregator.say(connected())
  await expect.poll(() => rows()[0]).toMatch(/^Banksia Mutual \| (Connected|Up to date)/)
  await getByRole('button', { name: 'Close' }).click()
  await expect.poll(names).toEqual(['Ironbark Bank', 'Banksia Mutual', 'Hooli Bank'])
})

test('a card that is cancelled gives the focus to its row', async () => {
  const { getByRole } = await openList([PASSWORD])
  await getByRole('button', { name: 'Enter new details' }).click()
  await getByRole('button', { name: 'Cancel' }).click()
  await expect.element(getByRole('heading', { name: 'Banksia Mutual' })).toHaveFocus()
  await expect.element(getByRole('button', { name: 'Enter new details' })).toBeVisible()
})

test('a stale bank that may not be refreshed yet offers no button that would be refused', async () => {
  const stale = { ...WELL, lastSuccessAt: NOW - 2 * DAY }
  const aggregator = { ...scripted([stale]), refreshLimit: { burst: 1, intervalMs: 15 * MINUTE, perDay: 20 } }
  const { getByRole, rows } = await openList([], { aggregator })
  await getByRole('button', { name: 'Refresh now' }).click()
  await expect.poll(rows).toEqual(['Hooli Bank | Updating now | Last updated 2 days ago'])
  aggregator.say(connected())
  await expect.poll(rows).toEqual(['Hooli Bank | Last updated 2 days ago'])
  await expect.element(getByRole('button', { name: 'Refresh now' })).not.toBeInTheDocument()
})
