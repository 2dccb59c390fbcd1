import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createBankConnection } from '../../../src/connection'
import { createManualClock } from '../../../src/sandbox'
import { connected, scriptedAggregator, working } from '../../../src/testing'

const request = { follow: 'attempt-1', intent: 'refresh' } as const
const SECRET = 'balance 4711.08'

test('a host that persists its whole cache writes nothing of what was read, and brings nothing back', async () => {
  const clock = createManualClock()
  const client = new QueryClient()
  const aggregator = scriptedAggregator({ reading: connected([], { data: { account: SECRET } }) })
  const connection = createBankConnection({ userKey: 'user-1', aggregator, request, queryClient: client, clock })
  connection.start()
  await clock.advance(1000)
  expect(JSON.stringify(connection.getSnapshot().arrived?.data)).toContain(SECRET)
  const everything = dehydrate(client, { shouldDehydrateQuery: () => true })
  expect(everything.queries.length).toBeGreaterThan(0)
  const written = JSON.stringify(everything)
  expect(written).not.toContain(SECRET)
  expect(JSON.stringify(structuredClone(everything.queries.map(({ state }) => state.data)))).not.toContain(SECRET)

  const later = new QueryClient()
  hydrate(later, JSON.parse(written))
  const next = scriptedAggregator({ reading: working({ milestone: 'retrieving' }) })
  const again = createBankConnection({ userKey: 'user-1', aggregator: next, request, queryClient: later, clock })
  again.start()
  expect(again.getSnapshot().reading).toBeNull()
  await clock.advance(1000)
  expect(again.getSnapshot().reading?.status).toBe('working')
})
