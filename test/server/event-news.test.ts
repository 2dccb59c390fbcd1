import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../src/server'
import { EVENT_WORDS, eventText } from '../../src/server/follow/events/event-words.table'
import { followWorld, HOUR, MINUTE, SECOND } from './follow.world'

const SECRET = `whsec_${btoa('a secret of thirty-two bytes ...')}`

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(over: Parameters<typeof followWorld>[0] = {}) {
  const users: Record<string, { userKey: string; locale?: string }> = {}
  const world = followWorld({ webhookSecret: SECRET, userOf: (id) => users[id] ?? null, ...over })
  users[world.idOf('alice')] = { userKey: 'alice', locale: 'vi-VN' }
  users[world.idOf('bob')] = { userKey: 'bob' }
  const server = createServer(toNodeHandler(world.server))
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/bank/basiq/webhooks`
  const hear = async (type: string, user: string, connectionId: string | null, times = 1) => {
    const event = { type, userId: world.idOf(user), ...(connectionId !== null && { connectionId }) }
    const answers = await world.control.sendWebhook(event, { url, secret: SECRET, times })
    await world.pass(SECOND, 100)
    return answers
  }
  return { ...world, hear }
}

describe('events of connections that nobody follows', () => {
  it.each([
    ['connection.invalidated', 'needs-you', null, 'Your bank needs you to sign in again'],
    ['consent.warning', 'consent-ending', null, 'Your consent ends soon'],
    ['consent.expired', 'needs-you', 'consent-expired', 'Your consent has ended'],
    ['consent.revoked', 'needs-you', 'consent-expired', 'You’ve ended access to your bank'],
    ['transactions.updated', 'updated', null, 'There is new data from your bank'],
  ])('%s is news for the user', async (type, news, scenario, heading) => {
    const world = await listening()
    const id = world.connection('bob')
    expect(await world.hear(type, 'bob', id)).toEqual([204])
    expect(world.news).toMatchObject([
      { userKey: 'bob', flow: null, event: type, platform: 'basiq', news, scenario, state: null, message: { heading } },
    ])
  })

  it('is in the user’s language, and names the connection', async () => {
    const world = await listening()
    const id = world.connection('alice')
    await world.hear('connection.invalidated', 'alice', id)
    expect(world.news).toMatchObject([
      { userKey: 'alice', connectionId: id, message: { heading: 'Ngân hàng cần bạn đăng nhập lại' } },
    ])
  })

  it('a message that comes five times is told once', async () => {
    const world = await listening()
    expect(await world.hear('consent.warning', 'bob', null, 5)).toEqual([204, 204, 204, 204, 204])
    await world.pass(HOUR)
    expect(world.news).toHaveLength(1)
  })

  it('is told again with the same id until the host has taken it', async () => {
    const ids: string[] = []
    const world = await listening({
      onNews: ({ id }) => {
        ids.push(id)
        if (ids.length < 3) throw new Error('no mail')
      },
    })
    await world.hear('consent.warning', 'bob', null)
    await world.pass(HOUR)
    expect([ids.length, new Set(ids).size]).toEqual([3, 1])
  })

  it.each(['connection.created', 'connection.activated', 'user.updated', 'consent.created', 'account.updated', 'toString'])(
    '%s is no news',
    async (type) => {
      const world = await listening()
      expect(await world.hear(type, 'bob', world.connection('bob'))).toEqual([204])
      expect(world.news).toEqual([])
    },
  )

  it('of somebody whom the host no longer knows is told to nobody', async () => {
    const world = await listening({ userOf: () => null })
    expect(await world.hear('consent.expired', 'bob', null)).toEqual([204])
    expect(world.news).toEqual([])
  })

  it('comes again by Basiq’s own repetition if the host could not say whose it is', async () => {
    let tries = 0
    const world = await listening({
      userOf: () => {
        tries += 1
        if (tries === 1) throw new Error('the database is away')
        return { userKey: 'bob' }
      },
    })
    const [first, second] = await world.hear('consent.expired', 'bob', null, 2)
    expect([first, second]).toEqual([500, 204])
    expect(world.news).toHaveLength(1)
  })

  it('leaves a connection that is followed to its flow, which knows more', async () => {
    const world = await listening()
    const id = world.connection('bob')
    world.control.outage('AU00000', 'operational')
    await world.leave('bob', id)
    await world.pass(MINUTE)
    await world.hear('connection.invalidated', 'bob', id)
    expect(world.news).toEqual([])
    await world.hear('connection.invalidated', 'bob', world.connection('bob'))
    expect(world.news).toHaveLength(1)
  })

  it('finds the user by the flows of the last days if the host gives no way', async () => {
    const world = await listening({ userOf: undefined })
    await world.leave('bob', world.connection('bob'))
    await world.pass(5 * MINUTE)
    const heard = world.news.length
    await world.hear('consent.warning', 'bob', null)
    expect(world.news.slice(heard)).toMatchObject([{ userKey: 'bob', news: 'consent-ending' }])
  })
})

describe('the words of events', () => {
  it.each(Object.entries(EVENT_WORDS))('are all there in %s, and differ from each other', (_, words) => {
    const texts = Object.values(words).flatMap(({ heading, body }) => [heading, body])
    expect(new Set(texts).size).toBe(10)
    expect(texts.every((text) => text.trim() === text && text.length > 5)).toBe(true)
  })

  it('are those of the language, of its next relative, or English', () => {
    expect(
      ['af-ZA', 'ar', 'zh-CN', 'zh-Hans-SG', 'zu', 'fr', ''].map((locale) => eventText('consent-ending', locale).heading),
    ).toEqual([
      'Jou toestemming eindig binnekort',
      'تنتهي موافقتك قريبًا',
      '您的同意即将结束',
      '您的同意即将结束',
      'Imvume yakho izophela maduze',
      'Your consent ends soon',
      'Your consent ends soon',
    ])
  })
})
