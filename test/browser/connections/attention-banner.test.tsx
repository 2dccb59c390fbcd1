import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { AttentionBannerProps } from '../../../src/connections'
import type { ConnectionSummary } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import {
  AttentionBanner,
  ConnectionList,
  DAY,
  ENDING,
  newUser,
  NOW,
  PASSWORD,
  scripted,
  strict,
  WELL,
} from './connections.harness'

async function openBanner(connections: readonly ConnectionSummary[], props: Partial<AttentionBannerProps> = {}) {
  const aggregator = scripted(connections)
  const queryClient = new QueryClient()
  const clock = createManualClock(NOW)
  const onOpen = vi.fn()
  const given = { aggregator, userKey: newUser(), clock, onOpen, ...props, queryClient }
  const screen = await render(strict(<AttentionBanner {...given} />))
  const sentence = () => screen.container.querySelector("[data-bck-part='attention-sentence']")?.textContent ?? null
  const reload = () => queryClient.refetchQueries()
  return { ...screen, aggregator, clock, given, onOpen, sentence, reload }
}

test('the banner is nothing where all is well', async () => {
  const { container, given } = await openBanner([WELL, { ...PASSWORD, standing: 'gone', reason: null }])
  await vi.waitFor(() => expect(given.queryClient.isFetching()).toBe(0))
  expect(container.textContent).toBe('')
})

test.each<[sentence: string, button: string, over: Partial<ConnectionSummary>]>([
  ['Banksia Mutual needs your new password', 'Enter new details', {}],
  ['Banksia Mutual needs you to sign in again', 'Sign in again', { reason: 'authorization-required' }],
  ['Banksia Mutual has locked your login', 'See what to do', { reason: 'login-locked' }],
  ['Banksia Mutual needs you to do something', 'See what to do', { reason: 'bank-notice' }],
  ['We need a little more access to Banksia Mutual', 'Give more access', { reason: 'permission-missing' }],
  ['Banksia Mutual needs you to reconnect it', 'Reconnect', { reason: null }],
  ['Your consent for Banksia Mutual has ended', 'Give access again', { consentEndsAt: NOW - DAY }],
  [
    'Your consent for Banksia Mutual ends in 4 days',
    'Extend consent',
    { standing: 'active', reason: null, consentEndsAt: NOW + 4 * DAY },
  ],
  [
    'Your consent for Banksia Mutual ends in one day',
    'Extend consent',
    { standing: 'active', reason: null, consentEndsAt: NOW + DAY / 2 },
  ],
])('one bank is one sentence and one button: %s', async (sentence, button, over) => {
  const { getByRole, getByText, onOpen } = await openBanner([WELL, { ...PASSWORD, ...over }])
  await expect.element(getByText(sentence, { exact: true })).toBeVisible()
  await getByRole('button', { name: button }).click()
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(['c-password'])
})

test('several banks are a count, and the worst comes first', async () => {
  const { getByRole, sentence, onOpen } = await openBanner([ENDING, WELL, PASSWORD])
  await expect.poll(sentence).toBe('2 of your banks need you')
  await getByRole('button', { name: 'See which' }).click()
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(['c-password', 'c-ending'])
})

test('an outage is nothing that a user can put right, so nobody is asked', async () => {
  const { container, given } = await openBanner([{ ...PASSWORD, reason: 'bank-outage' }])
  await vi.waitFor(() => expect(given.queryClient.isFetching()).toBe(0))
  expect(container.textContent).toBe('')
})

test('“Not now” leaves the user alone for a day, over a reload too, and something new is asked for all the same', async () => {
  const resume = { storage: 'local' as const }
  const { aggregator, clock, getByRole, given, sentence, reload, unmount } = await openBanner([PASSWORD], { resume })
  await getByRole('button', { name: 'Not now' }).click()
  await expect.poll(sentence).toBeNull()
  await unmount()

  const again = await render(strict(<AttentionBanner {...given} />))
  const words = () => again.container.textContent
  await vi.waitFor(() => expect(given.queryClient.isFetching()).toBe(0))
  expect(words()).toBe('')
  aggregator.setConnections([PASSWORD, ENDING])
  await reload()
  await expect.poll(words).toMatch(/^Your consent for Ironbark Bank ends in 4 days/)
  clock.jump(DAY)
  await expect.poll(words).toMatch(/^2 of your banks need you/)
})

test('what comes up while the page is open is said aloud, and what was there is not', async () => {
  const { aggregator, container, sentence, reload } = await openBanner([PASSWORD])
  const said = () => container.querySelector("[role='status']")?.textContent
  await expect.poll(sentence).toBe('Banksia Mutual needs your new password')
  expect(said()).toBe('')
  aggregator.setConnections([WELL])
  await reload()
  await expect.poll(sentence).toBeNull()
  aggregator.setConnections([ENDING])
  await reload()
  await expect.poll(said).toBe('Your consent for Ironbark Bank ends in 4 days')
})

test('a banner and a list on one page read the list once, and the banner goes once its bank is at work', async () => {
  const aggregator = scripted([PASSWORD])
  const connections = vi.fn(aggregator.connections)
  const given = {
    aggregator: { ...aggregator, connections },
    userKey: newUser(),
    clock: createManualClock(NOW),
    queryClient: new QueryClient(),
  }
  const screen = await render(
    <>
      <AttentionBanner {...given} onOpen={() => undefined} />
      <ConnectionList {...given} />
    </>,
  )
  const asked = screen.getByText('Banksia Mutual needs your new password')
  await expect.element(asked).toBeVisible()
  expect(connections).toHaveBeenCalledOnce()
  await screen.getByRole('button', { name: 'Enter new details' }).nth(1).click()
  await screen.getByLabelText('User name').fill('gavin')
  await screen.getByLabelText('Password', { exact: true }).fill('hooli2026')
  await screen.getByRole('button', { name: 'Sign in again' }).click()
  await expect.element(asked).not.toBeInTheDocument()
})
