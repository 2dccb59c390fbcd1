import { afterEach, describe, expect, it, vi } from 'vitest'
import { basiqServer, createBankServer } from '../../src/server'
import type { Connection } from '../../src/connection'
import type { Clock } from '../../src/domain'
import { beginJob, hostWorld, looksAt, pass } from './events.world'
import { pageOf, wireOf } from './push.world'

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]

const open: { connection: Connection; rest(): Promise<void> }[] = []
async function closeAll(): Promise<void> {
  for (const { connection, rest } of open.splice(0)) {
    connection.stop()
    // The stream ends once nobody has listened for a while.
    await rest()
  }
  vi.unstubAllGlobals()
}
afterEach(closeAll)

/** A page that has listened for so long to work that takes ten minutes, or for ever. */
async function listening(
  ms: number,
  loginId: 'slow' | 'stuck' | 'stuck-verify' | 'Wentworth-Smith' = 'slow',
  over: { clock?: (of: Clock) => Clock } = {},
) {
  const world = hostWorld({ version: '3' })
  const wire = wireOf(world)
  const job = await beginJob(world, 'alice', loginId)
  const { connection, page } = pageOf(job, over.clock?.(world.clock) ?? world.clock)
  open.push({ connection, rest: () => pass(world, 5 * SECOND) })
  await pass(world, ms)
  const state = () => connection.getSnapshot().state
  return { world, wire, job, page, state, looks: () => wire.looks(job) }
}

const END = 10 * MINUTE

describe('a page that listens', () => {
  it('hears the end at once, and looks itself less and less often', async () => {
    const { world, state, looks } = await listening(9 * MINUTE)
    const before = looks()
    await pass(world, END - 9 * MINUTE + 20 * SECOND)
    expect(state()).toBe('connected')
    expect(looks() - before).toBeLessThanOrEqual(1)
  })

  it('looks by itself once its stream has been silent for 45 seconds', async () => {
    const { world, wire, state } = await listening(END - 10 * SECOND)
    wire.freeze()
    await pass(world, MINUTE)
    expect(state()).toBe('connected')
  })

  it('is watched for by a server that was restarted and remembers nothing', async () => {
    const { world, wire, job, looks } = await listening(5 * MINUTE)
    const restarted = createBankServer({
      basePath: '/api/bank',
      identify: () => ({ userKey: 'alice', basiqUserId: world.idOf('alice') }),
      platforms: [basiqServer({ apiKey: 'sandbox-api-key', version: '3' })],
      clock: world.clock,
      fetch: world.fetch,
    })
    wire.keepsIds = false
    wire.moveTo(restarted.fetch)
    const [before, asked] = [looks(), looksAt(world, job)]
    wire.cut()
    await pass(world, 5 * SECOND)
    // It watches for the page again, which has not looked.
    expect(looks() - before).toBe(0)
    expect(looksAt(world, job) - asked).toBeGreaterThan(0)
  })

  it('hears what has happened between two streams, even if nobody knows how far it had heard', async () => {
    const { world, wire, state, looks } = await listening(6 * SECOND, 'Wentworth-Smith')
    expect(state()).toBe('verifying')
    const before = looks()
    wire.keepsIds = false
    wire.hasStreams = false
    wire.cut()
    // The login is accepted after nine seconds.
    await pass(world, 5 * SECOND)
    wire.hasStreams = true
    await pass(world, 4 * SECOND)
    expect([state(), looks() - before]).toEqual(['polling', 0])
  })

  it('hears the end over a proxy that cuts each stream after 20 seconds, and costs the platform no more', async () => {
    const whole = await listening(END + 20 * SECOND)
    const wholeLooks = looksAt(whole.world, whole.job)
    await closeAll()
    const { world, wire, job, state } = await listening(0)
    for (let ms = 0; ms < END + 20 * SECOND; ms += 20 * SECOND) {
      await pass(world, 20 * SECOND)
      wire.cut()
    }
    expect(state()).toBe('connected')
    expect(looksAt(world, job)).toBeLessThanOrEqual(1.5 * wholeLooks)
    expect(wire.streams()).toBeLessThanOrEqual(32)
  })

  it('looks by itself if the server has more to watch for its user than it can', async () => {
    const { world, looks } = await listening(30 * SECOND, 'stuck-verify')
    for (let other = 0; other < 20; other += 1) {
      const body = { platform: 'basiq', attempt: await beginJob(world, 'alice', 'stuck') }
      expect((await world.ask('/events', { method: 'POST', body })).status).toBe(204)
    }
    const before = looks()
    await pass(world, 40 * SECOND)
    expect(looks() - before).toBeGreaterThan(5)
  })

  it('does not believe a stream that has died while the server was told what to watch', async () => {
    const slowly: (() => void)[] = []
    const world = hostWorld({ version: '3' })
    const wire = wireOf(world)
    const { fetch } = globalThis
    vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
      if (input.endsWith('/events') && init.method === 'POST') await new Promise<void>((go) => slowly.push(go))
      return fetch(input, init)
    })
    const job = await beginJob(world, 'alice', 'stuck-verify')
    const { connection } = pageOf(job, world.clock)
    open.push({ connection, rest: () => pass(world, 5 * SECOND) })
    await pass(world, 5 * SECOND)
    wire.isUp = false
    wire.freeze()
    await pass(world, MINUTE)
    wire.isUp = true
    for (const go of slowly.splice(0)) go()
    const before = wire.looks(job)
    await pass(world, 20 * SECOND)
    expect(wire.looks(job) - before).toBeGreaterThan(3)
  })
})

describe('a device that wakes', () => {
  it('after three hours looks at once, and goes on listening', async () => {
    let sleptMs = 0
    /** What sleeps counts no time, and its clock is right again when it wakes. */
    const clock = (of: Clock): Clock => ({ ...of, now: () => of.now() + sleptMs })
    const { world, wire, page, looks } = await listening(20 * MINUTE, 'stuck', { clock })
    wire.freeze()
    sleptMs = 3 * HOUR
    const [before, streams] = [looks(), wire.streams()]
    page.wake('seen')
    await pass(world, SECOND)
    expect(looks() - before).toBe(1)
    await pass(world, 3 * SECOND)
    expect(wire.streams() - streams).toBe(1)
  })

  it.each(['online', 'visibilitychange'])(
    'asks for its stream at once at %s, however often it was refused before',
    async (type) => {
      const { world, wire } = await listening(MINUTE, 'stuck')
      wire.isUp = false
      wire.cut()
      await pass(world, HOUR, 10 * SECOND)
      const streams = wire.streams()
      wire.isUp = true
      wire.tellWindow(type)
      await pass(world, SECOND)
      expect(wire.streams() - streams).toBe(1)
      // One that is open is left alone.
      wire.tellWindow(type)
      await pass(world, 5 * SECOND)
      expect(wire.streams() - streams).toBe(1)
    },
  )
})
