import { Hono } from 'hono'
import type { BankStatus, FaultRule, Sandbox, SettingsChange, WebhookDelivery } from '../../src/sandbox'
import type { LogLine, Platform, WorldTime } from '../shared/demo.types'
import { bankPath } from '../shared/platform'
import { WEBHOOK_SECRET } from './platforms'
import { createStitchControlRoutes } from './stitch.control'
import type { World } from './world'
import type { WorldClock } from './world-clock'

export interface ControlParts {
  sandbox: Sandbox
  clock: WorldClock
  /** The app's origin. */
  site: string
  world(): World
  reset(): void
}

/** A fault as JSON can carry it: `times` has no infinity there, and no path is a pattern. */
type FaultOrder = Omit<FaultRule, 'times' | 'path'> & { path?: string; times?: number | 'all' }

interface WebhookOrder extends Required<Pick<WebhookDelivery, 'times' | 'delayMs'>> {
  platform: Platform
  type: string
}

/** The developer's hand in the simulated world, for the panel. Nothing of this belongs into a real app. */
export function createControlRoutes({ sandbox, clock, site, world, reset }: ControlParts): Hono {
  const { control } = sandbox
  const app = new Hono()
  const time = (): WorldTime => ({ now: clock.now(), rate: clock.rate })
  let faults: (() => void)[] = []

  app.get('/clock', (c) => c.json(time()))
  app.post('/clock', async (c) => {
    const { rate, jump } = await c.req.json<{ rate?: number; jump?: number }>()
    if (jump !== undefined) await clock.travel(jump)
    if (rate !== undefined) clock.setRate(rate)
    return c.json(time())
  })

  app.get('/log', (c) => {
    const after = Number(c.req.query('after') ?? 0)
    const lines = control
      .requests()
      .filter(({ number, method, path }) => number > after && method !== 'OPTIONS' && !/^(\/connect)?\/logos\//.test(path))
    return c.json(
      lines.map(({ number, at, method, path, status, origin, body }) => {
        const about = path === '/graphql' ? (/\bquery (\w+)/.exec(body)?.[1] ?? null) : null
        return { number, at, method, path, status, about, by: origin === null ? 'server' : 'browser' } satisfies LogLine
      }),
    )
  })

  app.post('/reset', (c) => {
    faults = []
    reset()
    return c.body(null, 204)
  })

  app.post('/fault', async (c) => {
    const { times, ...order } = await c.req.json<FaultOrder>()
    faults.push(control.fail({ ...order, ...(times === undefined ? {} : { times: times === 'all' ? Infinity : times }) }))
    return c.body(null, 204)
  })
  app.post('/faults/clear', (c) => {
    for (const end of faults) end()
    faults = []
    return c.body(null, 204)
  })

  app.post('/bank', async (c) => {
    const { institutionId, status, down } = await c.req.json<{ institutionId: string; status: BankStatus; down: boolean }>()
    if (down) control.outage(institutionId, status)
    else {
      control.restore(institutionId)
      control.setStatus(institutionId, status)
    }
    return c.body(null, 204)
  })
  app.post('/notice', async (c) => {
    control.clearNotice((await c.req.json<{ loginId: string }>()).loginId)
    return c.body(null, 204)
  })
  app.post('/connection', async (c) => {
    const wanted = await c.req.json<Omit<Parameters<typeof control.addConnection>[0], 'userId'>>()
    return c.json(control.addConnection({ userId: world().people.current.basiqUserId, ...wanted }))
  })
  app.post('/settings', async (c) => {
    control.set(await c.req.json<SettingsChange>())
    return c.body(null, 204)
  })
  app.post('/expire-tokens', (c) => {
    control.expireTokens()
    control.stitch.expireTokens()
    return c.body(null, 204)
  })
  app.post('/sign-out', (c) => {
    world().people.signOut()
    control.expireTokens()
    return c.body(null, 204)
  })

  app.post('/switch-user', (c) => {
    world().people.switchUser()
    return c.body(null, 204)
  })

  app.post('/webhook', async (c) => {
    const { platform, type, ...delivery } = await c.req.json<WebhookOrder>()
    const { basiqUserId: userId } = world().people.current
    const connectionId = control.connections().findLast((each) => each.userId === userId)?.id
    const url = `${site}${bankPath(platform)}/basiq/webhooks`
    const about = { type, userId, ...(connectionId !== undefined && { connectionId }) }
    const sent = control.sendWebhook(about, { ...delivery, url, secret: WEBHOOK_SECRET })
    // One that is late arrives when the clock says so, and nobody waits for it here.
    return c.json(delivery.delayMs > 0 ? null : await sent)
  })

  app.get('/followed', async (c) => {
    const { people, banks } = world()
    const all = await Promise.all(Object.values(banks).map((bank) => bank.followed(people.current.userKey)))
    return c.json(all.flat())
  })

  app.route('/stitch', createStitchControlRoutes(sandbox, world))

  return app
}
