import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { createManualClock } from '../../../src/sandbox'
import { institutionOf } from '../../../src/testing'
import { BankPicker } from '../../../src/picker'
import { ConnectionList, newUser, NOW, scripted, WELL } from './connections.harness'

/** What hosts set for all their queries: asked again and again, tried again after a failure, and kept in a storage. */
function eagerHost() {
  const persister = vi.fn((run: (context: never) => unknown, context: unknown) => run(context as never))
  const queries = { refetchInterval: 50, retry: 3, retryDelay: 1, persister: persister as never }
  return { persister, queryClient: new QueryClient({ defaultOptions: { queries } }) }
}

/** Many times the host's interval. */
const LONG_MS = 600

test('the list of banks to choose from is asked for once, and stored nowhere', async () => {
  const { persister, queryClient } = eagerHost()
  const institutions = vi.fn(async () => ({ institutions: [{ id: 'a', name: 'Wattle Bank' }], next: null }))
  const screen = await render(
    <BankPicker
      aggregator={{ ...scripted([]), institutions }}
      userKey={newUser()}
      queryClient={queryClient}
      onChoose={() => undefined}
    />,
  )
  await expect.element(screen.getByRole('button', { name: 'Wattle Bank' })).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, LONG_MS))
  expect(institutions).toHaveBeenCalledOnce()
  expect(persister).not.toHaveBeenCalled()
})

test('a list that fails is not asked for again by itself', async () => {
  const { queryClient } = eagerHost()
  const institutions = vi.fn(async () => Promise.reject(new Error('nobody answers')))
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const aggregator = { ...scripted([]), institutions }
  const screen = await render(
    <BankPicker aggregator={aggregator} userKey={newUser()} queryClient={queryClient} onChoose={() => undefined} />,
  )
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, LONG_MS))
  expect(institutions).toHaveBeenCalledOnce()
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

test('the list of a user’s banks is asked for once, and stored nowhere', async () => {
  const { persister, queryClient } = eagerHost()
  const aggregator = scripted([WELL])
  const connections = vi.fn(aggregator.connections)
  const given = { aggregator: { ...aggregator, connections }, clock: createManualClock(NOW), queryClient, userKey: newUser() }
  const screen = await render(<ConnectionList {...given} />)
  await expect.element(screen.getByRole('heading', { name: 'Hooli Bank' })).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, LONG_MS))
  expect(connections).toHaveBeenCalledOnce()
  expect(persister).not.toHaveBeenCalled()
})

test('the name of a bank that no list has is asked for once', async () => {
  const { persister, queryClient } = eagerHost()
  const aggregator = scripted([{ ...WELL, institutionId: 'gringotts' }])
  const institution = vi.fn(async () => institutionOf({ id: 'gringotts', name: 'Gringotts' }))
  const given = { aggregator: { ...aggregator, institution }, clock: createManualClock(NOW), queryClient, userKey: newUser() }
  const screen = await render(<ConnectionList {...given} />)
  await expect.element(screen.getByRole('heading', { name: 'Gringotts' })).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, LONG_MS))
  expect(institution).toHaveBeenCalledOnce()
  expect(persister).not.toHaveBeenCalled()
})
