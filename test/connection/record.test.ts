import { describe, expect, it } from 'vitest'
import { parseRecord } from '../../src/connection/storage/record.parse'

const NOW = Date.UTC(2026, 10, 22)
const DAY = 24 * 60 * 60_000
const owner = { flow: 'basiq:create:AU00000', userKey: 'user-1', idPattern: /^[\w-]{1,128}$/ }
const attempt = { id: 'job-1', intent: 'create', startedAt: NOW, joined: false, connectionId: null, institutionId: 'AU00000' }
const pendingAuthorization = {
  flow: owner.flow,
  nonce: 'n',
  intent: 'create',
  connectionId: null,
  institutionId: null,
  attemptId: null,
  interactionId: null,
  requestedAt: NOW,
}
const past = { tries: 1, returns: 0, unknowns: 0, rejections: 2, refreshedAt: [NOW], formOpensAt: null, countedId: null }
const record = {
  v: 1,
  flow: owner.flow,
  userKey: 'user-1',
  attempt,
  pendingAuthorization: null,
  back: null,
  retryAt: null,
  past,
  told: { loginAccepted: true, connected: false },
  at: NOW - 7 * DAY,
}
const read = (value: unknown, now = NOW) => parseRecord(typeof value === 'string' ? value : JSON.stringify(value), owner, now)

describe('a record', () => {
  it('that is whole, ours and of these days is taken as it is', () => {
    expect(read(record)).toEqual(record)
    expect(read({ ...record, pendingAuthorization, back: { nonce: 'n', ids: ['job-2'] } })?.back?.ids).toEqual(['job-2'])
  })

  it('that knows several visits is taken if each of them is whole', () => {
    const broken = { ...pendingAuthorization, requestedAt: 'yesterday' }
    const visits = (...abandonedAuthorizations: unknown[]) => read({ ...record, abandonedAuthorizations })
    expect(visits(pendingAuthorization, pendingAuthorization)).not.toBeNull()
    expect([visits(pendingAuthorization, broken), visits(broken, pendingAuthorization)]).toEqual([null, null])
  })

  it.each([
    ['nothing', ''],
    ['half of one', '{"v":1,"flow":"basiq'],
    ['a list', []],
    ['null', 'null'],
    ['another version', { ...record, v: 2 }],
    ['another flow’s', { ...record, flow: 'basiq:create:AU00001' }],
    ['another user’s', { ...record, userKey: 'user-2' }],
    ['older than eight days', { ...record, at: NOW - 8 * DAY - 1 }],
    ['from far in the future', { ...record, at: NOW + 8 * DAY + 1 }],
    ['with an id that is a path', { ...record, attempt: { ...attempt, id: '../users' } }],
    ['with a returned id that is markup', { ...record, pendingAuthorization, back: { nonce: 'n', ids: ['<img>'] } }],
    [
      'with an error that is no word',
      { ...record, pendingAuthorization, back: { nonce: 'n', ids: [], error: { toString: 'x' } } },
    ],
    ['with an unfinished visit that is none', { ...record, abandonedAuthorizations: [{ nonce: 'n' }] }],
    ['with a word for a time', { ...record, attempt: { ...attempt, startedAt: 'soon' } }],
    ['with a request that there is not', { ...record, attempt: { ...attempt, intent: 'delete' } }],
    ['with a count below nothing', { ...record, past: { ...past, tries: -1 } }],
    ['with refreshes that are no times', { ...record, past: { ...past, refreshedAt: ['now'] } }],
    ['without its past', { ...record, past: undefined }],
  ])('that is %s is not read', (_, value) => {
    expect(read(value)).toBeNull()
  })

  it('changes nothing of what all objects have', () => {
    const text = JSON.stringify(record).replace('{"v":1', '{"__proto__":{"polluted":true},"v":1')
    read(text)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
