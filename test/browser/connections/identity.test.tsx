import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { forgetUser } from '../../../src'
import type { ConnectionSummary } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import { AttentionBanner, ConnectionList, newUser, NOW, PASSWORD, scripted, strict, WELL } from './connections.harness'

/** One adapter for whoever is signed in, as a host that makes it once at module level has it. It answers when a test says so. */
function shared() {
  const gates = new Map<string, (list: readonly ConnectionSummary[]) => void>()
  const lists = new Map<string, Promise<readonly ConnectionSummary[]>>()
  const listOf = (userKey: string) => {
    const known = lists.get(userKey) ?? new Promise<readonly ConnectionSummary[]>((resolve) => gates.set(userKey, resolve))
    lists.set(userKey, known)
    return known
  }
  const aggregator = { ...scripted([]), connections: ({ userKey }: { userKey: string }) => listOf(userKey) }
  const answer = (userKey: string, list: readonly ConnectionSummary[]) => {
    void listOf(userKey)
    gates.get(userKey)?.(list)
  }
  return { aggregator, answer }
}

const pageOf = (given: Parameters<typeof ConnectionList>[0]) =>
  strict(
    <>
      <AttentionBanner {...given} onOpen={() => undefined} />
      <ConnectionList {...given} />
    </>,
  )

test('the next user sees nothing of the last one while the list is on its way', async () => {
  const { aggregator, answer } = shared()
  const [first, second] = [newUser(), newUser()]
  const given = { aggregator, clock: createManualClock(NOW), queryClient: new QueryClient() }
  const screen = await render(pageOf({ ...given, userKey: first }))
  answer(first, [PASSWORD])
  await expect.element(screen.getByText('Needs your new password', { exact: true })).toBeVisible()
  await screen.getByRole('button', { name: 'More for Banksia Mutual' }).click()
  await screen.getByRole('button', { name: 'Remove' }).click()
  await screen.rerender(pageOf({ ...given, userKey: second }))
  await expect.element(screen.getByText('Getting your banks')).toBeVisible()
  expect(screen.container.textContent).not.toMatch(/Banksia|password/)
  answer(second, [{ ...PASSWORD, standing: 'active', reason: null }, WELL])
  await expect.element(screen.getByRole('heading', { name: 'Banksia Mutual' })).toBeVisible()
  expect(screen.container.textContent).not.toMatch(/Remove Banksia|new password/)
})

test('a removal that ends after the user has changed is told to nobody', async () => {
  let done: () => void = () => undefined
  const removeConnection = () => new Promise<void>((resolve) => (done = resolve))
  const aggregator = { ...scripted([WELL]), removeConnection }
  const given = { aggregator, clock: createManualClock(NOW), queryClient: new QueryClient() }
  const first = vi.fn()
  const second = vi.fn()
  const screen = await render(strict(<ConnectionList {...given} userKey={newUser()} onRemoved={first} />))
  await screen.getByRole('button', { name: 'More for Hooli Bank' }).click()
  await screen.getByRole('button', { name: 'Remove' }).click()
  await screen.getByRole('button', { name: 'Remove this bank' }).click()
  await expect.element(screen.getByText('Removing this bank')).toBeVisible()
  await screen.rerender(strict(<ConnectionList {...given} userKey={newUser()} onRemoved={second} />))
  done()
  await expect.element(screen.getByRole('heading', { name: 'Hooli Bank' })).toBeVisible()
  expect([first.mock.calls, second.mock.calls]).toEqual([[], []])
})

test('an open card is not carried over to the next user', async () => {
  const aggregator = scripted([PASSWORD])
  const given = { aggregator, clock: createManualClock(NOW), queryClient: new QueryClient() }
  const screen = await render(strict(<ConnectionList {...given} userKey={newUser()} />))
  await screen.getByRole('button', { name: 'Enter new details' }).click()
  await screen.getByLabelText('User name').fill('gavin.belson')
  await screen.rerender(strict(<ConnectionList {...given} userKey={newUser()} />))
  await expect.element(screen.getByRole('button', { name: 'Enter new details' })).toBeVisible()
  expect(screen.container.querySelector('input')).toBeNull()
})

test('a user who is forgotten leaves nothing in the cache', async () => {
  const userKey = newUser()
  const queryClient = new QueryClient()
  const given = { aggregator: scripted([WELL]), clock: createManualClock(NOW), queryClient, userKey }
  const screen = await render(strict(<ConnectionList {...given} />))
  await expect.element(screen.getByRole('heading', { name: 'Hooli Bank' })).toBeVisible()
  await screen.unmount()
  forgetUser(userKey)
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

test('a list that is on the page while its user is forgotten shows nothing of them, and asks nothing', async () => {
  const userKey = newUser()
  const aggregator = scripted([PASSWORD])
  const connections = vi.fn(aggregator.connections)
  const given = { aggregator: { ...aggregator, connections }, clock: createManualClock(NOW), queryClient: new QueryClient() }
  const screen = await render(pageOf({ ...given, userKey }))
  await screen.getByRole('button', { name: 'Enter new details' }).nth(1).click()
  await expect.element(screen.getByLabelText('User name')).toBeVisible()
  const asked = connections.mock.calls.length
  forgetUser(userKey)
  await expect.element(screen.getByText('Getting your banks')).toBeVisible()
  expect(screen.container.textContent).not.toMatch(/Banksia|password/i)
  await screen.rerender(pageOf({ ...given, userKey }))
  expect(connections.mock.calls.length).toBe(asked)
  await screen.rerender(pageOf({ ...given, userKey: newUser() }))
  await expect.element(screen.getByText('Needs your new password', { exact: true })).toBeVisible()
})

test('a user who was forgotten and comes back after somebody else sees their banks again', async () => {
  const [first, second] = [newUser(), newUser()]
  const given = { aggregator: scripted([PASSWORD]), clock: createManualClock(NOW), queryClient: new QueryClient() }
  const screen = await render(pageOf({ ...given, userKey: first }))
  const row = screen.getByText('Needs your new password', { exact: true })
  await expect.element(row).toBeVisible()
  forgetUser(first)
  await expect.element(screen.getByText('Getting your banks')).toBeVisible()
  await screen.rerender(pageOf({ ...given, userKey: second }))
  await expect.element(row).toBeVisible()
  await screen.rerender(pageOf({ ...given, userKey: first }))
  await expect.element(row).toBeVisible()
})
