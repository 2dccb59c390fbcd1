import { describe, expect, it } from 'vitest'
import type { ConnectionRequest } from '../../src/domain'
import { consentWorld, create, login, RETURN } from './consent.world'
import { memoryStorage, MINUTE, SECOND, testPage, type Followed, type TestStorage } from './world'

const other: ConnectionRequest = { intent: 'create', institutionId: 'AU00101' }

const isForeign = ({ events }: Followed): boolean => events.some(({ type }) => type === 'foreign-return')

/** A storage as a browser's own: it can say which keys it has. */
const listable = (items = new Map<string, string>()): TestStorage & { keys(): Iterable<string> } =>
  Object.assign(memoryStorage(items), { keys: () => [...items.keys()] })

describe('two flows whose users are at their banks’ pages, when one comes home', () => {
  /** Both flows left in tabs of their own. The first comes home. */
  async function atTheBank(storage: TestStorage = memoryStorage()) {
    const world = consentWorld()
    const load = (request: ConnectionRequest, environment = world.page, userKey = 'user-1') =>
      world.load(request, { environment, resume: { storage }, userKey })
    const first = load(create)
    const second = load(other)
    await world.clock.advance(SECOND)
    const [page] = [await world.leave(first), await world.leave(second)]
    await world.back(await world.person.submit(page, 'login', login))
    const home = testPage()
    home.url = new URL(world.page.url)
    return { ...world, home, load }
  }

  it.each([
    ['before', [other, create]],
    ['after', [create, other]],
  ])('the other, which mounts %s it, reports no foreign return and stays away', async (_, order) => {
    const { clock, load, home } = await atTheBank()
    const flows = order.map((request) => load(request, home))
    await clock.advance(MINUTE)
    const mine = flows[order.indexOf(create)]
    const theirs = flows[order.indexOf(other)]
    expect([mine?.at(), mine && isForeign(mine)]).toEqual(['connected', false])
    expect([theirs?.at(), theirs?.scenario(), theirs && isForeign(theirs)]).toEqual(['needs-authorization.asking', null, false])
  })

  it('the other is recognised when it comes home later', async () => {
    const { clock, load, home, person, back, page } = await atTheBank()
    const flows = [load(other, home), load(create, home)]
    await clock.advance(MINUTE)
    for (const { connection } of flows) connection.stop()
    await clock.advance(SECOND)
    const visit = await person.open(page.visited[1] ?? '')
    await back(await person.submit(visit, 'login', { ...login, bank: 'AU00101/web' }))
    const last = testPage()
    last.url = new URL(page.url)
    const late = load(other, last)
    await clock.advance(SECOND)
    expect([late.connection.returnedFromRedirect, isForeign(late)]).toEqual([true, false])
  })

  it('a page that shows the other alone does not report a return that is the same user’s', async () => {
    const { clock, load, home } = await atTheBank(listable())
    const theirs = load(other, home)
    await clock.advance(MINUTE)
    expect([theirs.at(), isForeign(theirs)]).toEqual(['needs-authorization.asking', false])
    const mine = load(create, home)
    await clock.advance(MINUTE)
    expect(mine.at()).toBe('connected')
  })

  it.each([
    ['a nonce that no record has', 'f'.repeat(32)],
    ['a part of one', 'a'],
    ['none', ''],
  ])('a return with %s is foreign to both', async (_, state) => {
    const { clock, load, home } = await atTheBank(listable())
    home.url = new URL(`${RETURN}?jobId=job-1&state=${state}`)
    const flows = [load(other, home), load(create, home)]
    await clock.advance(2 * SECOND)
    expect(flows.map(isForeign)).toEqual([true, true])
  })

  it('a return that another user began is foreign to this one', async () => {
    const { clock, home, load } = await atTheBank(listable())
    const flow = load(create, home, 'user-2')
    await clock.advance(2 * SECOND)
    expect([flow.at(), isForeign(flow)]).toEqual(['needs-authorization.asking', true])
  })
})
