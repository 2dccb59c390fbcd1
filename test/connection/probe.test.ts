import { describe, expect, it } from 'vitest'
import { probe } from '../../src/connection/probe'
import { createManualClock } from '../../src/sandbox'
import { consentWorld, login } from './consent.world'
import { HOUR, memoryStorage, SECOND, type TestStorage } from './world'

/** A storage as a browser's own: it can say which keys it has. */
const listable = (items = new Map<string, string>()): TestStorage & { keys(): Iterable<string> } =>
  Object.assign(memoryStorage(items), { keys: () => [...items.keys()] })

/** A user who went to the consent page and signed in there, with what the probe says at each moment. */
async function visit() {
  const storage = listable()
  const world = consentWorld()
  const load = () => world.load(undefined, { resume: { storage } })
  const probed = (userKey = 'user-1') => probe({ userKey, resume: { storage }, address: world.page.url.href, clock: world.clock })
  const flow = load()
  await world.clock.advance(SECOND)
  const before = probed()
  const page = await world.leave(flow)
  return { ...world, storage, load, probed, before, page }
}

describe('the probe', () => {
  it('says nothing before the user has begun, and finds the record once the user is at the platform’s page', async () => {
    const { before, probed } = await visit()
    expect([before, probed()]).toEqual([null, 'record'])
  })

  it('recognises the return of this user, and of nobody else', async () => {
    const { back, person, page, probed } = await visit()
    await back(await person.submit(page, 'login', login))
    expect([probed(), probed('user-2'), probed('')]).toEqual(['return', null, null])
  })

  it('finds running work after a return that was taken up, and nothing after the end', async () => {
    const { back, person, page, probed, load, clock } = await visit()
    await back(await person.submit(page, 'login', login))
    const flow = load()
    await clock.advance(SECOND)
    expect(flow.at()).toBe('verifying')
    expect(probed()).toBe('record')
    await clock.advance(HOUR)
    expect(flow.at()).toBe('connected')
    expect(probed()).toBeNull()
  })

  it('forgets with the kit: a record that the kit would no longer read is none', async () => {
    const { probed, clock } = await visit()
    await clock.advance(9 * 24 * HOUR)
    expect(probed()).toBeNull()
  })

  it('takes no count of rejected logins for work', () => {
    const storage = listable(
      new Map([['bank-connection-kit:u:logins:basiq:AU00000', '{"v":1,"userKey":"u","rejections":2,"at":0}']]),
    )
    expect(probe({ userKey: 'u', resume: { storage }, clock: createManualClock(0) })).toBeNull()
  })

  it.each([
    ['is damaged', () => listable(new Map([['bank-connection-kit:u:flow:f', '{"attempt":']]))],
    ['is no record', () => listable(new Map([['bank-connection-kit:u:flow:f', 'null']]))],
    [
      'throws',
      () => ({
        ...listable(),
        keys: () => {
          throw new Error('The storage is closed.')
        },
      }),
    ],
  ])('says nothing, and does not throw, if what is stored %s', (_, storage) => {
    expect(probe({ userKey: 'u', resume: { storage: storage() } })).toBeNull()
  })

  it('finds a record beside a damaged one', async () => {
    const { storage, probed } = await visit()
    storage.setItem('bank-connection-kit:user-1:flow:damaged', '{')
    expect(probed()).toBe('record')
  })

  it('says nothing on a server, where there is no storage', () => {
    expect(probe({ userKey: 'u', resume: { storage: 'local' } })).toBeNull()
  })

  it('lets the kit be loaded if the storage cannot be searched', () => {
    expect(probe({ userKey: 'u', resume: { storage: memoryStorage() } })).toBe('record')
  })
})
