import { expect, it } from 'vitest'
import type { Reading } from '../../src/domain'
import { merge } from '../../src/query/look.query'

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
