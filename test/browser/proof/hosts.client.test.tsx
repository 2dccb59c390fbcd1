import { dehydrate, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { BankConnection } from '../../../src/view'
import { MINUTE, SECOND, testWorld, type World } from '../../connection/world'
import { atForm, given } from './host'

/** Hosts as they are: their QueryClient, their renders, their components that come and go. */

const begins = (world: World) => world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })
const jobs = (world: World) => world.sandbox.control.count({ path: '/jobs/*' })

/** How often a plain host asks while the same login connects. */
async function looksOf(client: QueryClient | null) {
  const world = testWorld()
  const own = given(world, client === null ? { queryClient: undefined } : { queryClient: client })
  const screen = await atForm(world, <BankConnection {...own} />)
  await screen.signIn('gavinBelson', 'hooli2016')
  await world.clock.advance(MINUTE)
  const end = [screen.state(), begins(world), jobs(world)]
  await screen.unmount()
  return end
}

const ODD = {
  'never stale, three retries, no refetching': {
    staleTime: Infinity,
    retry: 3,
    refetchOnWindowFocus: false,
    refetchOnMount: false,
  },
  'forgets at once': { gcTime: 0 },
  'asks all the time': { refetchInterval: 10, refetchOnWindowFocus: 'always' },
  'throws, and only online': { throwOnError: true, networkMode: 'online', enabled: false },
} as const

test('a QueryClient with odd defaults, or none at all, changes neither a screen nor a request', async () => {
  const plain = await looksOf(new QueryClient())
  expect(plain.slice(0, 2)).toEqual(['connected', 1])
  for (const [name, queries] of Object.entries(ODD))
    expect([name, ...(await looksOf(new QueryClient({ defaultOptions: { queries } })))]).toEqual([name, ...plain])
  expect(await looksOf(null)).toEqual(plain)
})

test('a persister in the defaults is given nothing', async () => {
  const persister = vi.fn(async (queryFn: (context: never) => unknown, context: never) => queryFn(context))
  const client = new QueryClient({ defaultOptions: { queries: { persister: persister as never } } })
  expect((await looksOf(client))[0]).toBe('connected')
  expect(persister).not.toHaveBeenCalled()
  await client.query({ queryKey: ['host'], queryFn: () => 'data' })
  expect(persister).toHaveBeenCalledTimes(1)
})

test('a host that writes its whole cache down, but for the keys that the documentation names, writes no reading', async () => {
  const client = new QueryClient()
  await looksOf(client)
  client.setQueryData(['host'], 'data')
  const kept = dehydrate(client, { shouldDehydrateQuery: ({ queryKey }) => queryKey[0] !== 'bank-connection-kit' })
  expect(client.getQueryCache().getAll().length).toBeGreaterThan(1)
  expect(kept.queries.map(({ queryKey }) => queryKey)).toEqual([['host']])
})

test('the client of the nearest provider is used', async () => {
  const world = testWorld()
  const client = new QueryClient()
  const screen = await atForm(
    world,
    <QueryClientProvider client={client}>
      <BankConnection {...given(world, { queryClient: undefined })} />
    </QueryClientProvider>,
  )
  expect(screen.state()).toBe('needs-credentials')
  expect(client.getQueryCache().getAll().length).toBeGreaterThan(0)
})

test('a hundred renders with new props under StrictMode send one login and keep what is typed', async () => {
  const world = testWorld()
  const aggregator = world.aggregator()
  let draw: ((n: number) => void) | undefined
  function Host() {
    const [n, setN] = useState(0)
    draw = setN
    return (
      <StrictMode>
        <BankConnection
          {...given(world)}
          aggregator={{ ...aggregator }}
          request={{ intent: 'create', institutionId: 'AU00000' }}
          messages={{ actions: { submitCredentials: 'Sign in' } }}
          appearance={{ space: '4px' }}
          components={{}}
          onConnected={() => n}
          onEvent={() => n}
        />
      </StrictMode>
    )
  }
  const screen = await atForm(world, <Host />)
  await screen.getByLabelText('Password', { exact: true }).fill('hooli2016')
  for (let n = 1; n <= 50; n += 1) draw?.(n)
  await world.clock.advance(SECOND)
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('hooli2016')
  await screen.signIn('gavinBelson', 'hooli2016')
  for (let n = 51; n <= 100; n += 1) draw?.(n)
  await world.clock.advance(MINUTE)
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
})

test('fifty components on one attempt send as many requests as one', async () => {
  const looksOfMany = async (count: number) => {
    const world = testWorld()
    const first = await atForm(world, <BankConnection {...given(world)} />)
    await first.signIn('slow')
    await world.clock.advance(5 * SECOND)
    const id = world.sandbox.control.jobs()[0]?.id ?? ''
    await first.unmount()
    await world.clock.advance(SECOND)
    world.sandbox.control.clearLog()
    const aggregator = world.aggregator()
    const screen = await atForm(
      world,
      <>
        {Array.from({ length: count }, (_, index) => (
          <BankConnection key={index} {...given(world, { aggregator, request: { follow: id, intent: 'create' } })} />
        ))}
      </>,
    )
    await world.clock.advance(20 * SECOND)
    const found = [screen.container.querySelectorAll("[data-state='polling']").length, jobs(world)] as const
    await screen.unmount()
    return found
  }
  const [one, looks] = await looksOfMany(1)
  expect(one).toBe(1)
  expect(looks).toBeGreaterThan(3)
  expect(await looksOfMany(50)).toEqual([50, looks])
})
