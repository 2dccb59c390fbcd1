import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { BankConnection } from '../../../src'
import type { ConnectionSummary } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import { connected, working } from '../../../src/testing'
import { ConnectionList, HOUR, NOW, newUser, openList, PASSWORD, scripted, strict, WELL } from './connections.harness'

const MINUTE = 60_000

/** Fifty connections at rest. */
const fifty: readonly ConnectionSummary[] = Array.from({ length: 50 }, (_, at) => ({
  id: `c-${at}`,
  institutionId: ['hooli', 'banksia', 'ironbark', 'wattle'][at % 4],
  standing: 'active',
  lastSuccessAt: NOW - HOUR,
}))

/** What another tab writes while it refreshes a connection. */
const recordOf = (userKey: string, connectionId: string, startedAt: number) => ({
  v: 1,
  flow: `scripted:refresh:${connectionId}`,
  userKey,
  attempt: { id: 'other-tab', intent: 'refresh', startedAt, joined: false, connectionId, institutionId: 'hooli' },
  pendingAuthorization: null,
  back: null,
  retryAt: null,
  past: { tries: 0, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [startedAt], formOpensAt: null, countedId: null },
  told: { loginAccepted: false, connected: false },
  at: startedAt,
})

const keep = (userKey: string, connectionId: string, startedAt: number) => {
  const record = recordOf(userKey, connectionId, startedAt)
  localStorage.setItem(`bank-connection-kit:${userKey}:flow:scripted%3Arefresh%3A${connectionId}`, JSON.stringify(record))
}

test('fifty connections at rest ask for nothing but the list and the names, however long they stand', async () => {
  const asked = { connections: 0, institutions: 0, institution: 0, read: 0 }
  const plain = scripted(fifty)
  const counted = <A extends unknown[], R>(name: keyof typeof asked, run: ((...of: A) => R) | undefined) =>
    run && ((...of: A): R => ((asked[name] += 1), run(...of)))
  const aggregator = {
    ...plain,
    connections: counted('connections', plain.connections) as NonNullable<typeof plain.connections>,
    institutions: counted('institutions', plain.institutions) as NonNullable<typeof plain.institutions>,
    institution: counted('institution', plain.institution) as NonNullable<typeof plain.institution>,
    read: counted('read', plain.read) as typeof plain.read,
  }
  const clock = createManualClock(NOW)
  const given = { aggregator, clock, queryClient: new QueryClient(), userKey: newUser() }
  const { container, getByRole } = await render(<ConnectionList {...given} />)
  const items = () => container.querySelectorAll("[data-bck-part='connection-item']").length
  await expect.poll(items).toBe(50)
  clock.jump(6 * HOUR)
  expect(asked).toEqual({ connections: 1, institutions: 1, institution: 0, read: 0 })

  // One of them is refreshed: its own looks and its own bank, and one reading of the list at the end.
  await getByRole('button', { name: 'More for Banksia Mutual' }).first().click()
  await getByRole('button', { name: 'Refresh now' }).first().click()
  await clock.advance(MINUTE)
  const looks = asked.read
  expect(looks).toBeGreaterThan(0)
  plain.say(connected())
  await expect.poll(() => asked.connections).toBe(2)
  const after = asked.read
  clock.jump(HOUR)
  expect([asked.institutions, asked.institution, asked.read]).toEqual([1, 1, after])
})

test('what another tab has begun shows in its row', async () => {
  const userKey = newUser()
  keep(userKey, WELL.id, NOW - MINUTE)
  const { aggregator, rows, clock } = await openList([WELL, PASSWORD], { userKey, resume: { storage: 'local' } })
  await expect
    .poll(rows)
    .toEqual([
      'Banksia Mutual | Needs your new password | Last updated 3 days ago',
      'Hooli Bank | Updating now | Last updated 2 hours ago',
    ])
  expect(aggregator.begins).toEqual([])
  await clock.advance(MINUTE)
  expect(aggregator.looks).toBeGreaterThan(0)
})

test('what another tab begins later shows at once, and its end too', async () => {
  const userKey = newUser()
  const { aggregator, rows } = await openList([WELL], { userKey, resume: { storage: 'local' } })
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  aggregator.say(working())
  keep(userKey, WELL.id, NOW)
  dispatchEvent(new StorageEvent('storage', { key: `bank-connection-kit:${userKey}:flow:x`, storageArea: localStorage }))
  await expect.poll(rows).toEqual(['Hooli Bank | Updating now | Last updated 2 hours ago'])
  aggregator.setConnections([{ ...WELL, lastSuccessAt: NOW }])
  aggregator.say(connected())
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date'])
})

test('a record of work that the list knows to be over is not followed', async () => {
  const userKey = newUser()
  keep(userKey, WELL.id, NOW - 3 * HOUR)
  const { aggregator, rows, clock } = await openList([WELL], { userKey, resume: { storage: 'local' } })
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  await clock.advance(2 * MINUTE)
  expect(aggregator.looks).toBe(0)
})

test('a record of another user is not followed', async () => {
  keep('somebody-else', WELL.id, NOW - MINUTE)
  const { aggregator, rows, clock } = await openList([WELL], { resume: { storage: 'local' } })
  await expect.poll(rows).toEqual(['Hooli Bank | Up to date, 2 hours ago'])
  await clock.advance(2 * MINUTE)
  expect(aggregator.looks).toBe(0)
})

test('what the host runs elsewhere on the page shows in its row, without a second poller', async () => {
  const aggregator = scripted([WELL])
  const given = { aggregator, userKey: newUser(), clock: createManualClock(NOW), queryClient: new QueryClient() }
  const request = { intent: 'refresh', connectionId: WELL.id, institutionId: 'hooli' } as const
  const list = <ConnectionList {...given} />
  const screen = await render(
    strict(
      <>
        {list}
        <BankConnection {...given} request={request} />
      </>,
    ),
  )
  const status = () => screen.container.querySelector("[data-bck-part='connection-status']")?.textContent
  await expect.poll(status).toBe('Up to date, 2 hours ago')
  await screen
    .getByRole('button', { name: /Get the latest|Start|Refresh/ })
    .first()
    .click()
  await expect.poll(status).toBe('Updating now')
  await screen.rerender(strict(list))
  await expect.poll(status).toBe('Up to date, 2 hours ago')
  expect(aggregator.begins).toHaveLength(1)
})

test('a list that is taken away asks nothing any more', async () => {
  const { aggregator, clock, getByRole, unmount } = await openList([WELL])
  await getByRole('button', { name: 'More for Hooli Bank' }).click()
  await getByRole('button', { name: 'Refresh now' }).click()
  await vi.waitFor(() => expect(aggregator.looks).toBeGreaterThan(0))
  await unmount()
  const looks = aggregator.looks
  await clock.advance(5 * MINUTE)
  expect(aggregator.looks).toBe(looks)
})
