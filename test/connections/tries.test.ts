import { describe, expect, it } from 'vitest'
import { isOldTry } from '../../src/connections/list/tries'
import type { ConnectionSummary } from '../../src/domain'

const failed: ConnectionSummary = { id: 'failed', standing: 'invalid', institutionId: 'bank', createdAt: 1000 }
const later: ConnectionSummary = { id: 'later', standing: 'active', institutionId: 'bank', createdAt: 2000 }

const shown = (...summaries: ConnectionSummary[]) => summaries.filter((each) => !isOldTry(each, summaries)).map(({ id }) => id)

describe('a login that never worked', () => {
  it('is left out of the list once the same bank was tried again', () => {
    expect(shown(failed, later)).toEqual(['later'])
    expect(shown({ ...later, standing: 'invalid' }, failed)).toEqual(['later'])
    expect(shown({ ...later, standing: 'pending' }, failed)).toEqual(['later'])
    expect(shown({ ...failed, lastSuccessAt: failed.createdAt }, later)).toEqual(['later'])
  })

  it('stays if nothing came after it', () => {
    expect(shown(failed)).toEqual(['failed'])
    expect(shown(failed, { ...later, createdAt: 500 })).toEqual(['failed', 'later'])
  })

  it.each([
    ['it belongs to another bank', failed, { ...later, institutionId: 'other' }],
    ['nobody knows the bank', { ...failed, institutionId: null }, { ...later, institutionId: null }],
    ['nobody knows when it was begun', { ...failed, createdAt: null }, later],
    ['nobody knows when the other was begun', failed, { ...later, createdAt: null }],
    ['it has worked before', { ...failed, lastSuccessAt: 1500 }, later],
    ['it works', { ...failed, standing: 'active' as const }, later],
  ])('stays if %s', (_, first, second) => {
    expect(shown(first, second)).toEqual(['failed', 'later'])
  })
})
