import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { stitch, type StitchOptions } from '../../../src/aggregators/stitch'
import { createBankConnection, type Connection } from '../../../src/connection'
import { useBankConnection, usePartialResult, type PartialResult } from '../../../src/controller'
import { createManualClock } from '../../../src/sandbox'
import { MINUTE, SECOND, testPage } from '../../connection/world'

const error = (path: unknown, code: string, over = {}) => ({
  message: 'x',
  ...(path !== null && { path }),
  extensions: { code, ...over },
})
const OUTAGE = { reason: 'bank_unavailable' }
const account = (id: string, over = {}) => ({ id, now: { quantity: '1.00' }, transactions: { edges: [] }, ...over })
const data = (...all: unknown[]) => ({ me: { all } })

/** A connection of a Stitch that answers one body after the other, the last for good. */
function scripted(bodies: unknown[], over: Partial<StitchOptions> = {}) {
  const clock = createManualClock()
  const connection = createBankConnection({
    userKey: 'user-1',
    aggregator: stitch({
      execute: async () => (bodies.length > 1 ? bodies.shift() : bodies[0]),
      operation: {
        key: 'k',
        document: 'query { me: user { all: bankAccounts { id now: currentBalance } } }',
        essential: ['me.all'],
      },
      redirectUri: 'https://app.example/back',
      ...over,
    }),
    request: { follow: 'k', intent: 'refresh', connectionId: 'link-1' },
    queryClient: new QueryClient(),
    clock,
    environment: testPage(),
  })
  return { clock, connection }
}

/** Draws what a host would, and remembers each result. */
async function drawn(connection: Connection) {
  const results: PartialResult[] = []
  function Host() {
    const result = usePartialResult(useBankConnection({ connection }))
    if (results.at(-1) !== result) results.push(result)
    return <output>{JSON.stringify(result.data)}</output>
  }
  const screen = await render(<Host />)
  const latest = () => results.at(-1) as PartialResult
  return {
    results,
    latest,
    text: () => screen.getByRole('status').element().textContent,
    why: (...path: (string | number)[]) => latest().issueAt(path)?.scenario ?? null,
    scenarios: () => latest().issues.map(({ scenario }) => scenario),
  }
}

test('before anything arrived there is nothing, and no reason', async () => {
  const { latest, why } = await drawn(scripted([{ errors: [error(null, 'RESULT_PENDING')] }]).connection)
  expect([latest().data, latest().issues, why('me')]).toEqual([undefined, [], null])
})

test('each failed path has its issue, by alias and by position', async () => {
  const there = data(account('a'), account('b', { now: null }), account('c', { transactions: { edges: null } }), account('d'))
  const errors = [
    error(['me', 'all', 1, 'now'], 'FORBIDDEN', { missingScopes: ['balances'] }),
    error(['me', 'all', 2, 'transactions', 'edges', 4, 'node', 'amount'], 'RESOURCE_UNAVAILABLE', OUTAGE),
    error(['me', 'all', 3], 'NOT_IMPLEMENTED_ERROR'),
  ]
  const { clock, connection } = scripted([{ data: there, errors }])
  const { text, why, scenarios } = await drawn(connection)
  await clock.advance(SECOND)
  expect(text()).toBe(JSON.stringify(there))
  expect(scenarios()).toEqual(['part-not-permitted', 'part-outage', 'part-unsupported'])
  expect(why('me', 'all', 1, 'now')).toBe('part-not-permitted')
  expect(why('me', 'all', '1', 'now', 'quantity')).toBe('part-not-permitted')
  // What the null took along on its way up.
  expect(why('me', 'all', 2, 'transactions', 'edges')).toBe('part-outage')
  expect(why('me', 'all', 2, 'transactions', 'edges', 4, 'node', 'amount', 'quantity')).toBe('part-outage')
  // An issue covers what is below its path.
  expect(why('me', 'all', 3, 'transactions', 'edges')).toBe('part-unsupported')
  for (const path of [
    [],
    ['me'],
    ['me', 'all'],
    ['me', 'all', 0, 'now'],
    ['me', 'all', 1],
    ['me', 'all', 1, 'id'],
    ['me', 'all', 11, 'now'],
  ])
    expect(why(...path)).toBeNull()
})

test('an issue that names no place is listed, and is nowhere', async () => {
  const { clock, connection } = scripted([{ data: data(account('a')), errors: [error(null, 'RESOURCE_UNAVAILABLE', OUTAGE)] }])
  const { why, scenarios } = await drawn(connection)
  await clock.advance(SECOND)
  expect([scenarios(), why('me', 'all', 0, 'now')]).toEqual([['part-outage'], null])
})

test('the result is the same object while looks bring nothing new', async () => {
  const pending = { data: data(account('a', { now: null })), errors: [error(['me', 'all', 0, 'now'], 'RESULT_PENDING')] }
  const { clock, connection } = scripted([structuredClone(pending), structuredClone(pending), structuredClone(pending)])
  const { results, text } = await drawn(connection)
  await clock.advance(SECOND)
  expect(text()).toBe(JSON.stringify(pending.data))
  const before = results.length
  await clock.advance(2 * MINUTE)
  expect(results).toHaveLength(before)
})

test('what arrived beside a stop is there, with the reason', async () => {
  const body = { data: data(account('a', { now: null })), errors: [error(['me', 'all', 0, 'now'], 'BAD_USER_INPUT')] }
  const { clock, connection } = scripted([body])
  const { text, why } = await drawn(connection)
  await clock.advance(SECOND)
  expect([text(), why('me', 'all', 0, 'now'), why('me', 'all', 0, 'id')]).toEqual([
    JSON.stringify(body.data),
    'input-invalid',
    null,
  ])
})

test('a try that brings nothing takes nothing away', async () => {
  const part = {
    data: data(account('a', { now: null })),
    errors: [error(['me', 'all', 0, 'now'], 'RESOURCE_UNAVAILABLE', OUTAGE)],
  }
  const down = { errors: [error(null, 'RESOURCE_UNAVAILABLE', OUTAGE)] }
  const whole = { data: data(account('a')) }
  const { clock, connection } = scripted([part, down, whole])
  const { results, text, why, scenarios } = await drawn(connection)
  await clock.advance(SECOND)
  connection.actions.retry()
  await clock.advance(SECOND)
  expect([text(), scenarios()]).toEqual([JSON.stringify(part.data), ['part-outage', 'bank-outage']])
  expect(why('me', 'all', 0, 'now')).toBe('part-outage')
  connection.actions.retry()
  await clock.advance(SECOND)
  expect([text(), scenarios()]).toEqual([JSON.stringify(whole.data), []])
  expect(results.filter((result) => result.data === undefined)).toHaveLength(1)
})

test('a connection is as good as the hook’s answer', async () => {
  const { clock, connection } = scripted([{ data: data(account('a')) }])
  function Host() {
    return <output>{JSON.stringify(usePartialResult(connection).data)}</output>
  }
  const screen = await render(<Host />)
  connection.start()
  await clock.advance(SECOND)
  expect(screen.getByRole('status').element().textContent).toBe(JSON.stringify(data(account('a'))))
  connection.stop()
})
