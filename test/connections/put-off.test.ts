import { describe, expect, it } from 'vitest'
import { readPutOff, writePutOff } from '../../src/connections/attention/put-off.store'
import { upcomingOf } from '../../src/connections/attention/upcoming'
import { rowOf, sorted } from '../../src/connections/list/rows'
import { forgetUser, type ResumeStorage } from '../../src/connection'
import type { ConnectionSummary } from '../../src/domain'
import { scriptedAggregator } from '../../src/testing'

const NOW = Date.parse('2026-11-27T03:10:00Z')
const DAY = 24 * 60 * 60_000

function memory(): ResumeStorage & { held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    keys: () => [...held.keys()],
  }
}

describe('what a user does not want to be asked for today', () => {
  it('is remembered for a day, and not a moment longer', () => {
    const resume = { storage: memory() }
    writePutOff(resume, { userKey: 'day', reasons: ['needs-password c'], now: NOW })
    expect(readPutOff(resume, 'day', NOW + DAY - 1)).toEqual(['needs-password c'])
    expect(readPutOff(resume, 'day', NOW + DAY)).toEqual([])
  })

  it('is not the next user’s', () => {
    const resume = { storage: memory() }
    writePutOff(resume, { userKey: 'one', reasons: ['needs-password c'], now: NOW })
    expect(readPutOff(resume, 'two', NOW)).toEqual([])
  })

  it('is not believed from a record that names another user', () => {
    const storage = memory()
    writePutOff({ storage }, { userKey: 'other', reasons: ['needs-password c'], now: NOW })
    const text = [...storage.held.values()][0] ?? ''
    storage.setItem('bank-connection-kit:mine:put-off', text)
    expect(readPutOff({ storage }, 'mine', NOW)).toEqual([])
  })

  it('is forgotten with the user, in the storage and on the page', () => {
    const storage = memory()
    writePutOff({ storage }, { userKey: 'leaves', reasons: ['needs-password c'], now: NOW })
    writePutOff(undefined, { userKey: 'leaves', reasons: ['needs-password c'], now: NOW })
    forgetUser('leaves', { storage })
    expect([...storage.held]).toEqual([])
    expect(readPutOff(undefined, 'leaves', NOW)).toEqual([])
  })

  it('without a storage it lasts as long as the page, and a storage that fails is no error', () => {
    writePutOff(undefined, { userKey: 'page', reasons: ['gone c'], now: NOW })
    expect(readPutOff(undefined, 'page', NOW)).toEqual(['gone c'])
    const broken = { storage: { getItem: () => 'x', setItem: () => undefined, removeItem: () => undefined } }
    expect(readPutOff(broken, 'page', NOW)).toEqual([])
    const throws = () => {
      throw new Error('full')
    }
    const full = { storage: { getItem: throws, setItem: throws, removeItem: throws } }
    writePutOff(full, { userKey: 'full', reasons: ['gone c'], now: NOW })
    expect(readPutOff(full, 'full', NOW)).toEqual(['gone c'])
  })

  it('a clock that was set back leaves nobody alone for longer', () => {
    writePutOff(undefined, { userKey: 'clock', reasons: ['gone c'], now: NOW + 3 * DAY })
    expect(readPutOff(undefined, 'clock', NOW)).toEqual([])
  })
})

const aggregator = scriptedAggregator()
const facts = { key: 'c', isListed: true, flow: null, isOpen: false, removal: null, refreshedAt: [] }
const row = (name: string, over: Partial<ConnectionSummary>, refreshedAt: readonly number[] = []) =>
  rowOf(
    { id: name, standing: 'active', ...over },
    { ...facts, bank: { id: name, name, logoUrl: null }, refreshedAt },
    aggregator,
    NOW,
  )

describe('the rows of a list', () => {
  it('who needs the user comes first, then whose consent ends first, then by name', () => {
    const rows = [
      row('Bank 10', { consentEndsAt: NOW + 50 * DAY }),
      row('Bank 2', { consentEndsAt: NOW + 90 * DAY }),
      row('Late', { consentEndsAt: NOW + 6 * DAY }),
      row('Early', { consentEndsAt: NOW + 2 * DAY }),
      row('Password', { standing: 'invalid', reason: 'credentials-changed' }),
      row('Gone', { standing: 'gone' }),
    ]
    expect(sorted(rows, 'en').map(({ id }) => id)).toEqual(['Password', 'Early', 'Late', 'Gone', 'Bank 2', 'Bank 10'])
  })

  it('a button that would lead nowhere is not offered', () => {
    const bare = { ...scriptedAggregator({ entry: { create: null, update: null, refresh: null } }), removeConnection: undefined }
    const { removeConnection: _, ...unable } = bare
    const made = (over: Partial<ConnectionSummary>) =>
      rowOf({ id: 'c', standing: 'active', ...over }, { ...facts, bank: { id: 'b', name: 'B', logoUrl: null } }, unable, NOW)
    expect(made({ standing: 'invalid' })).toMatchObject({
      way: null,
      can: { refresh: false, renew: false, remove: false },
    })
    expect(made({ standing: 'gone' }).way).toBeNull()
    expect(row('c', { standing: 'gone' }).way).toBe('create')
  })

  it('a refresh keeps the distance that the platform asks for', () => {
    const careful = { ...aggregator, refreshLimit: { burst: 1, intervalMs: 900_000, perDay: 20 } }
    const made = (refreshedAt: readonly number[]) =>
      rowOf({ id: 'c', standing: 'active' }, { ...facts, bank: { id: 'b', name: 'B', logoUrl: null }, refreshedAt }, careful, NOW)
    expect(made([])).toMatchObject({ can: { refresh: true }, refreshOpensAt: null })
    expect(made([NOW - 60_000])).toMatchObject({ can: { refresh: false }, refreshOpensAt: NOW + 840_000 })
  })

  it('what is ahead is told in order, with the day from which it is asked for', () => {
    const rows = [
      row('Late', { consentEndsAt: NOW + 40 * DAY }),
      row('Over', { consentEndsAt: NOW - DAY }),
      row('Early', { consentEndsAt: NOW + 2 * DAY }),
      row('Gone', { standing: 'gone', consentEndsAt: NOW + DAY }),
    ]
    expect(upcomingOf(rows, {}, NOW).map(({ connectionId, at, asksAt }) => [connectionId, at - NOW, asksAt - NOW])).toEqual([
      ['Early', 2 * DAY, -5 * DAY],
      ['Late', 40 * DAY, 33 * DAY],
    ])
  })
})
