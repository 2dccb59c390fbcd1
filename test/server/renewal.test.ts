import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/sandbox/index'
import { createBankServer, memoryStore, stitchServer, type BankServer, type ServerStore } from '../../src/server'
import { APP, MOUNT, run, type HostWorld } from './host'
import { options, stitchHost, type StitchHost } from './stitch.world'

/** How often a refresh token was spent. */
const renewals = ({ control }: HostWorld) =>
  control.requests().filter(({ body }) => body?.includes('grant_type=refresh_token')).length
const MINUTE = 60_000

/** Nodes of one host, which share nothing but the store. */
function nodes(host: StitchHost, store: ServerStore, count: number): BankServer[] {
  return Array.from({ length: count }, () =>
    createBankServer({
      basePath: '/api/bank',
      identify: () => ({ userKey: 'alice' }),
      platforms: [stitchServer(options())],
      store,
      fetch: host.fetch,
      clock: host.clock,
    }),
  )
}

const request = () =>
  new Request(`${MOUNT}/stitch/graphql`, {
    method: 'POST',
    headers: { origin: APP, 'content-type': 'application/json' },
    body: '{"key":"names"}',
  })
const asking = async (node: BankServer) => (await node.fetch(request())).text()

/** Lets the clock run until everything is answered. Encryption takes time of its own, which the clock has to leave it. */
async function settled<T>(host: StitchHost, answers: Promise<T[]>): Promise<T[]> {
  const state = { done: false }
  void answers.finally(() => (state.done = true))
  for (let steps = 0; !state.done && steps < 600; steps += 1) await run(host.clock, 100)
  return answers
}

async function linked(slowMs = 0) {
  const clock = createManualClock()
  const store = memoryStore({ clock })
  const host = stitchHost({}, { store, clock })
  await host.link('alice')
  host.control.stitch.expireTokens()
  if (slowMs > 0) host.control.fail({ path: '/connect/token', times: Infinity, fault: { kind: 'slow', ms: slowMs } })
  return { store, host }
}

describe('a refresh token that works once', () => {
  it.each([0, 1_500, 15_000])(
    'ten nodes with ten refused requests each spend one token, if Stitch takes %i ms',
    async (slowMs) => {
      const { store, host } = await linked(slowMs)
      const texts = await settled(
        host,
        Promise.all(nodes(host, store, 10).flatMap((node) => Array.from({ length: 10 }, () => asking(node)))),
      )
      expect(renewals(host)).toBe(1)
      expect(texts.filter((text) => !text.includes('"name"'))).toEqual([])
    },
  )

  it('twenty expiries over four nodes end no session', async () => {
    const { store, host } = await linked(700)
    const four = nodes(host, store, 4)
    for (let times = 0; times < 20; times += 1) {
      host.control.stitch.expireTokens()
      const texts = await settled(host, Promise.all(four.map(asking)))
      expect(texts.filter((text) => !text.includes('"name"'))).toEqual([])
      await host.clock.advance(MINUTE)
    }
    expect(renewals(host)).toBe(20)
  })

  it('a node that died in a renewal holds the others up for less than a minute', async () => {
    const { store, host } = await linked()
    /** It takes the lock, and is never heard of again. */
    const dying: ServerStore = {
      ...store,
      compareAndSet: async (...of) => {
        const wrote = await store.compareAndSet(...of)
        return of[0].startsWith('stitch:renewal') ? new Promise(() => undefined) : wrote
      },
    }
    const [dead, living] = [...nodes(host, dying, 1), ...nodes(host, store, 1)]
    void dead?.fetch(request())
    await host.clock.advance(1_000)
    if (living === undefined) throw new Error('no node')
    const ask = () =>
      settled(
        host,
        asking(living).then((text) => [text]),
      )
    expect(await ask()).toEqual([expect.stringContaining('platform-timeout')])
    await host.clock.advance(30_000)
    expect(await ask()).toEqual([expect.stringContaining('"name"')])
    expect(renewals(host)).toBe(1)
  })

  it('a node that was paused past its lock neither ends the session nor overwrites the newer pair', async () => {
    const { store, host } = await linked()
    let release: () => void = () => undefined
    const paused = new Promise<void>((resolve) => (release = resolve))
    let isPaused = true
    /** The pause comes after the node has the lock and before it spends the token. */
    const slow: ServerStore = {
      ...store,
      get: async (key) => {
        const value = await store.get(key)
        if (isPaused && key.startsWith('stitch:link') && (gets += 1) === 3) await paused
        return value
      },
    }
    let gets = 0
    const [first] = nodes(host, slow, 1)
    const [second] = nodes(host, store, 1)
    if (first === undefined || second === undefined) throw new Error('no nodes')
    const early = asking(first)
    await run(host.clock, 60_000, 1_000)
    expect(
      (
        await settled(
          host,
          asking(second).then((text) => [text]),
        )
      )[0],
    ).toContain('"name"')
    isPaused = false
    release()
    expect(
      (
        await settled(
          host,
          early.then((text) => [text]),
        )
      )[0],
    ).toContain('"name"')
    expect(
      await settled(
        host,
        asking(second).then((text) => [text]),
      ),
    ).toEqual([expect.stringContaining('"name"')])
  })

  it('a permission that has ended is asked for, and Stitch is not asked again', async () => {
    const { host } = await linked()
    host.control.stitch.revoke(host.control.stitch.links()[0]?.id ?? '')
    expect(await host.accounts('alice')).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    const spent = renewals(host)
    expect(await host.accounts('alice')).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    expect(await host.ask('/stitch/renew', { method: 'POST' })).toMatchObject({ body: { renewal: 'authorize' } })
    expect([spent, renewals(host)]).toEqual([1, 1])
    await host.link('alice')
    expect(JSON.stringify(await host.accounts('alice'))).toContain('"name"')
  })

  it('a token endpoint in trouble ends no session', async () => {
    const { host } = await linked()
    host.control.fail({ path: '/connect/token', fault: { kind: 'status', status: 503 } })
    expect(await host.accounts('alice')).toMatchObject({ kind: 'platform-unreachable' })
    expect(JSON.stringify(await host.accounts('alice'))).toContain('"name"')
  })
})
