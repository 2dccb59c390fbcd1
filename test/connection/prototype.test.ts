import { expect, it } from 'vitest'
import type { Reading } from '../../src/domain'
import { merge } from '../../src/query/look.query'
import { linkedAccounts, stitch } from '../../src/aggregators/stitch'
import { SECOND, testWorld } from './world'

it('data with a member __proto__ changes no prototype from one look to the next', () => {
  const reading = (text: string): Reading => ({
    status: 'connected',
    issues: [],
    steps: [],
    updatedAt: null,
    startedAt: null,
    connectionId: null,
    institutionId: null,
    data: JSON.parse(text) as unknown,
  })
  const first = merge(null, reading('{"accounts":[{"id":"a","__proto__":{"isOwner":true}}]}'), 1, 0)
  const second = merge(first, reading('{"accounts":[{"id":"b","__proto__":{"isOwner":true}}]}'), 2, 0)
  const data = second.reading?.data as { accounts: { id: string; isOwner?: boolean }[] } | undefined
  expect(data?.accounts[0]?.id).toBe('b')
  expect(data?.accounts[0]?.isOwner).toBeUndefined()
})

it('data of Stitch with a member __proto__ changes nothing from a pending part to the end, nor in what comes page by page', async () => {
  const world = testWorld()
  const page = (id: string, hasNextPage: boolean) =>
    `{"edges":[{"node":{"id":"${id}","__proto__":{"isOwner":true}}}],"__proto__":{"isOwner":true},"pageInfo":{"hasNextPage":${hasNextPage},"endCursor":"${id}"}}`
  const account = `{"id":"a","__proto__":{"isOwner":true},"transactions":${page('t1', true)}}`
  const first = `{"data":{"__proto__":{"isOwner":true},"user":{"__proto__":{"isOwner":true},"bankAccounts":[${account}]}}}`
  const second = `{"data":{"node":{"id":"a","__proto__":{"isOwner":true},"transactions":${page('t2', false)}}}}`
  const aggregator = stitch({
    execute: async ({ query }) => JSON.parse(query.includes('LinkedAccounts') ? first : second) as unknown,
    operation: linkedAccounts(),
    redirectUri: 'https://app.example/',
  })
  const flow = world.follow({ follow: 'linked-accounts', intent: 'refresh' }, { aggregator, userKey: 'prototype' })
  await world.clock.advance(5 * SECOND)
  const { data } = flow.connection.getSnapshot().arrived as unknown as { data: { user: { bankAccounts: unknown[] } } }
  const values: object[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    values.push(value)
    Object.values(value).forEach(collect)
  }
  collect(data)
  expect([flow.at(), values.length > 8]).toEqual(['connected', true])
  const odd = values.filter((value) => ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as never))
  expect(odd).toEqual([])
  expect('isOwner' in {}).toBe(false)
})
