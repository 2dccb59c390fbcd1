import { describe, expect, it } from 'vitest'
import { consentWorld, create, login, RETURN } from './consent.world'
import { MINUTE, SECOND, type TestWindow } from './world'

/** A flow whose visits open in a window of their own; the person is at the platform's page in it. */
async function beside() {
  const world = consentWorld()
  const flow = world.load(create, { authorizationMode: 'popup' })
  await world.clock.advance(SECOND)
  flow.connection.actions.authorize()
  const opened = world.page.window
  if (opened === null) throw new Error('No window was opened in the click.')
  await world.clock.advance(SECOND)
  const page = await world.person.open(opened.visited[0] ?? '')
  /** Finishes there: the address that the window comes back to. */
  const finished = async (): Promise<URL> => {
    await world.back(await world.person.submit(page, 'login', login))
    const { url } = world.page
    world.page.url = new URL(RETURN)
    return url
  }
  return { ...world, flow, opened, finished }
}

describe('a visit in a window of its own', () => {
  it('opens in the click, before the address is known, and leaves this page where it is', async () => {
    const { flow, opened, page } = await beside()
    expect([flow.at(), opened.visited.length, page.visited]).toEqual(['needs-authorization.away', 1, []])
    expect(flow.view()).toMatchObject({ state: 'needs-authorization', stage: 'away', inWindow: true })
  })

  it('that comes back is closed, and the flow goes on here', async () => {
    const { flow, opened, finished, clock, sandbox } = await beside()
    opened.comeBack(await finished())
    expect([flow.at(), opened.isClosed]).toEqual(['needs-authorization.checking', true])
    expect(flow.view()).toMatchObject({ inWindow: false })
    await clock.advance(MINUTE)
    expect([flow.at(), sandbox.control.jobs().length]).toEqual(['connected', 1])
  })

  it('is brought to the front by another click, and no second address is asked for', async () => {
    const { flow, opened, clock } = await beside()
    expect(flow.view().can.authorize).toBe(true)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    expect([opened.shown, opened.visited.length]).toEqual([1, 1])
  })

  it('that seems closed is no news, because the bank’s page may have cut it off from this one', async () => {
    const { flow, opened, clock } = await beside()
    opened.isClosed = true
    await clock.advance(MINUTE)
    expect([flow.at(), flow.scenario(), flow.view().can.authorize]).toEqual(['needs-authorization.away', null, true])
  })

  it('that the bank’s page cut off from this one still comes home by itself', async () => {
    const { flow, opened, clock, finished, page, storage, load, sandbox } = await beside()
    opened.isClosed = true
    await clock.advance(2 * SECOND)
    // The window has nobody to hand its address to: the app that loads in it takes it home.
    page.url = await finished()
    const inWindow = load(create, { authorizationMode: 'popup', resume: { storage: storage.otherTab() } })
    await clock.advance(MINUTE)
    expect([inWindow.at(), flow.at(), sandbox.control.jobs().length]).toEqual(['connected', 'connected', 1])
  })

  it.each([1, 2, 3])('that is finished after the user opened %i more is taken home all the same', async (more) => {
    const { flow, opened, clock, finished, page, storage, load, sandbox } = await beside()
    opened.isClosed = true
    for (let n = 0; n < more; n += 1) {
      await clock.advance(2 * SECOND)
      flow.connection.actions.authorize()
      await clock.advance(SECOND)
      if (page.window) page.window.isClosed = true
    }
    page.url = await finished()
    const inWindow = load(create, { authorizationMode: 'popup', resume: { storage: storage.otherTab() } })
    await clock.advance(MINUTE)
    expect([inWindow.at(), flow.at(), sandbox.control.jobs().length]).toEqual(['connected', 'connected', 1])
    expect(inWindow.events.map(({ type }) => type)).not.toContain('foreign-return')
  })

  it('is opened anew by a click once it seems closed, and the second may come back by itself', async () => {
    const { flow, opened, clock, page, finished } = await beside()
    opened.isClosed = true
    await clock.advance(2 * SECOND)
    flow.connection.actions.authorize()
    await clock.advance(SECOND)
    const second = page.window
    expect([second !== opened, second?.visited.length]).toEqual([true, 1])
    second?.comeBack(await finished())
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('ignores an address that belongs to another flow', async () => {
    const { flow, opened, clock } = await beside()
    opened.comeBack(new URL(`${RETURN}?jobId=job-1&jobIds=job-1&state=somebody-else`))
    await clock.advance(SECOND)
    expect([flow.at(), flow.events.some(({ type }) => type === 'foreign-return')]).toEqual(['needs-authorization.away', true])
  })

  it('is closed when the user gives up, and left alone when they only leave', async () => {
    const ends = await Promise.all(
      (['cancel', 'leave'] as const).map(async (action) => {
        const { flow, opened } = await beside()
        flow.connection.actions[action]()
        return [flow.at(), opened.isClosed]
      }),
    )
    expect(ends).toEqual([
      ['cancelled', true],
      ['left', false],
    ])
  })

  it('goes on being watched after the screen was away for a while', async () => {
    const { flow, opened, clock, finished } = await beside()
    flow.connection.stop()
    await clock.advance(MINUTE)
    flow.connection.start()
    await clock.advance(SECOND)
    expect(flow.at()).toBe('needs-authorization.away')
    opened.comeBack(await finished())
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })

  it('keeps what the address carries out of the storage and the events', async () => {
    const { flow, opened, finished, storage } = await beside()
    const token = new URL(opened.visited[0] ?? '').searchParams.get('token') ?? ''
    const address = await finished()
    opened.comeBack(address)
    expect(token.length).toBeGreaterThan(20)
    for (const sink of [storage.text(), JSON.stringify(flow.events)]) expect(sink).not.toContain(token)
    expect(JSON.stringify(flow.events)).not.toContain(address.searchParams.get('state'))
  })
})

describe('a browser that opens no windows', () => {
  it('gets the visit in the same tab', async () => {
    const world = consentWorld()
    world.page.blocksWindows = true
    const flow = world.load(create, { authorizationMode: 'popup' })
    await world.clock.advance(SECOND)
    flow.connection.actions.authorize()
    await world.clock.advance(SECOND)
    expect([world.page.visited.length, world.page.window]).toEqual([1, null satisfies TestWindow | null])
    expect(flow.view()).toMatchObject({ stage: 'away', inWindow: false })
  })
})
