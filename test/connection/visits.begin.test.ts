import { describe, expect, it } from 'vitest'
import { consentWorld } from './consent.world'
import { memoryStorage, SECOND } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a visit that never began', () => {
  /** The address of the bank's page takes five seconds, and the user has pressed the button a second ago. */
  async function onTheWay() {
    const world = consentWorld()
    const slow = world.aggregator({
      consentUrl: async () => {
        await new Promise<void>((resolve) => world.clock.setTimeout(resolve, 5 * SECOND))
        return 'https://au-api.basiq.io/consent/home'
      },
    })
    const flow = world.load(create, { aggregator: slow })
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    return { ...world, flow, slow }
  }

  it.each([
    ['after the user left and the address came', { leaves: true, waitsMs: 20 * SECOND }],
    ['before the address came', { leaves: false, waitsMs: 0 }],
    ['before the address came, after the user left', { leaves: true, waitsMs: 0 }],
  ])('is not said to have come back with nothing by a reload %s', async (_, { leaves, waitsMs }) => {
    const { flow, clock, load, page, storage } = await onTheWay()
    if (leaves) flow.connection.actions.leave()
    await clock.advance(waitsMs)
    // A page that is reloaded runs nothing more, so the storage is as it was.
    const reloaded = load(create, { resume: { storage: memoryStorage(new Map(storage.entries())) } })
    await clock.advance(SECOND)
    expect([reloaded.at(), reloaded.scenario(), page.visited]).toEqual(['needs-authorization.asking', null, []])
    reloaded.connection.actions.authorize()
    await clock.advance(SECOND)
    expect([reloaded.at(), page.visited.length]).toEqual(['needs-authorization.away', 1])
  })

  it('is offered again if the component was gone when the address came', async () => {
    const { flow, clock, page } = await onTheWay()
    flow.connection.stop()
    await clock.advance(20 * SECOND)
    flow.connection.start()
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), page.visited]).toEqual(['needs-authorization.asking', null, []])
  })

  it('goes on if the page was restored from the browser’s memory before the address came', async () => {
    const { flow, clock, page } = await onTheWay()
    page.wake('restored')
    await clock.advance(20 * SECOND)
    expect([flow.at(), flow.scenario(), page.visited.length]).toEqual(['needs-authorization.away', null, 1])
  })

  it('is recognised all the same if its popup comes back through the address', async () => {
    const { clock, load, storage, page } = await onTheWay()
    const nonce = /"nonce":"([0-9a-f]+)"/.exec(storage.text())?.[1] ?? ''
    // A popup begins with a copy of the storage from before its page opened.
    const copy = memoryStorage(new Map(storage.entries()))
    page.url = new URL(`https://app.example/connect?jobId=job-1&state=${nonce}`)
    const inPopup = load(create, { resume: { storage: copy } })
    await clock.advance(SECOND)
    expect(inPopup.connection.returnedFromRedirect).toBe(true)
  })
})
