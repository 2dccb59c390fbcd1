import { describe, expect, it } from 'vitest'
import { ACCOUNTS, at, codesOf, RESULT, stitchWorld, type StitchTestWorld } from './stitch-world'

const BACK = 'http://localhost:5173/back'

interface Intent {
  url: string
  id: string
}

/** Asks, and answers where the user is to go. */
async function sentAway({ ask }: StitchTestWorld, token: string): Promise<Intent> {
  const { body } = await ask(token, ACCOUNTS)
  const extensions = body.errors?.[0]?.extensions
  return { url: String(extensions?.['userInteractionUrl']), id: String(extensions?.['id']) }
}

/** Opens the page as a person does, and presses a button. Answers where that leads. */
async function decide({ fetch }: StitchTestWorld, url: string, decision: string, otp = '1234'): Promise<Response> {
  const target = new URL(url)
  target.searchParams.set('redirect_uri', BACK)
  const page = await fetch(target)
  const html = await page.text()
  expect(html).toContain(`value="${decision}"`)
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
  const back = /name="redirect_uri" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const body = new URLSearchParams({ decision, otp, redirect_uri: back.replaceAll('&amp;', '&') })
  return fetch(new URL(action, url), { method: 'POST', body })
}

const statusOf = async ({ ask }: StitchTestWorld, token: string, id: string): Promise<unknown> =>
  at((await ask(token, RESULT, { requestId: id })).body, 'data', 'node', 'status')

describe('a reauthorization', () => {
  it.each([
    ['complete', 'complete'],
    ['fail', 'failed'],
    ['dismiss', 'pending'],
  ])('that ends %s goes back all the same, and the node says %s', async (decision, status) => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize')
    const { url, id } = await sentAway(world, token)
    expect(await statusOf(world, token, id)).toBe('pending')
    const response = await decide(world, url, decision)
    expect([response.status, response.headers.get('location')]).toEqual([303, BACK])
    expect(await statusOf(world, token, id)).toBe(status)
  })

  it('that is complete lets the query be answered', async () => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize')
    await decide(world, (await sentAway(world, token)).url, 'complete')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })

  it('that was dismissed keeps its address, and one that failed gets another', async () => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize')
    const first = await sentAway(world, token)
    await decide(world, first.url, 'dismiss')
    expect(await sentAway(world, token)).toEqual(first)
    await decide(world, first.url, 'fail')
    const second = await sentAway(world, token)
    expect(second.url).not.toBe(first.url)
    await decide(world, second.url, 'complete')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })

  it('that is settled stays so, and its page leads straight back', async () => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize')
    const { url, id } = await sentAway(world, token)
    await decide(world, url, 'complete')
    const again = await world.fetch(`${url}?redirect_uri=${encodeURIComponent(BACK)}`)
    expect(again.headers.get('location')).toBe(BACK)
    const late = new URLSearchParams({ decision: 'fail', redirect_uri: BACK })
    await world.fetch(url, { method: 'POST', body: late })
    expect(await statusOf(world, token, id)).toBe('complete')
  })

  it('takes the right code only', async () => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize')
    const { url, id } = await sentAway(world, token)
    const response = await decide(world, url, 'complete', '9999')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('That is not the code')
    expect(await statusOf(world, token, id)).toBe('pending')
  })

  it('can be asked for again and again', async () => {
    const world = stitchWorld()
    const { token } = world.link('reauthorize-loop')
    const urls = new Set<string>()
    for (let times = 0; times < 3; times += 1) {
      const { url } = await sentAway(world, token)
      urls.add(url)
      await decide(world, url, 'complete')
    }
    expect(urls.size).toBe(3)
  })

  it('comes with the first refresh where a new session at the bank wants it', async () => {
    const world = stitchWorld()
    const { token, refreshToken } = world.link('reauthorize-later')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'test-sandbox',
      client_secret: 'sandbox-secret',
      refresh_token: refreshToken,
    })
    const refreshed = await world.fetch('https://secure.stitch.money/connect/token', { method: 'POST', body })
    expect(refreshed.status).toBe(200)
    const { access_token: next } = (await refreshed.json()) as { access_token: string }
    expect(codesOf(await world.ask(next, ACCOUNTS))).toEqual(['REAUTHORIZATION_REQUIRED'])
  })

  it('can be simulated as in the test environment, with a code', async () => {
    const world = stitchWorld()
    const { token } = world.link('connects')
    const { body } = await world.ask(
      token,
      'mutation { testUserTriggerSimulatedReauthorization { simulatedReauthorizationType otp } }',
    )
    expect(body.data).toEqual({ testUserTriggerSimulatedReauthorization: { simulatedReauthorizationType: 'otp', otp: '1234' } })
    await decide(world, (await sentAway(world, token)).url, 'complete')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })

  it('is nobody else’s to look at', async () => {
    const world = stitchWorld()
    const { id } = await sentAway(world, world.link('reauthorize').token)
    const other = world.link('connects')
    expect((await world.ask(other.token, RESULT, { requestId: id })).body).toEqual({ data: { node: null } })
  })

  it('can be settled by hand', async () => {
    const world = stitchWorld()
    const { token } = world.link('interact')
    const { id, url } = await sentAway(world, token)
    expect(world.control.stitch.interactions()).toMatchObject([{ id, status: 'pending', path: new URL(url).pathname }])
    world.control.stitch.settle(id, 'complete')
    expect(codesOf(await world.ask(token, ACCOUNTS))).toEqual([])
  })
})

describe('the page of an interaction', () => {
  it('keeps to the whitelisted addresses', async () => {
    const world = stitchWorld({ script: { stitch: { settings: { userInteractionRedirectUrls: ['https://app.example/back'] } } } })
    const { url } = await sentAway(world, world.link('reauthorize').token)
    const open = (redirect: string) => world.fetch(`${url}?redirect_uri=${encodeURIComponent(redirect)}`)
    expect((await open('https://app.example/back')).status).toBe(200)
    for (const foreign of ['https://evil.example/back', 'https://app.example/back?x=1', BACK, 'javascript:alert(1)']) {
      const response = await open(foreign)
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
      const body = new URLSearchParams({ decision: 'complete', otp: '1234', redirect_uri: foreign })
      const posted = await world.fetch(url, { method: 'POST', body })
      expect([posted.status, posted.headers.get('location')]).toEqual([400, null])
    }
    expect(world.control.stitch.interactions()[0]?.status).toBe('pending')
  })

  it('allows any bare address on this machine where no list is given', async () => {
    const world = stitchWorld()
    const { url } = await sentAway(world, world.link('reauthorize').token)
    for (const [address, status] of [
      ['http://127.0.0.1:8080/a', 200],
      ['https://localhost/a', 200],
      ['http://127.0.0.1:8080/a?x=1', 400],
      ['http://127.0.0.1:8080/a#x', 400],
      ['https://app.example/', 400],
      ['javascript://localhost/%0aalert(1)', 400],
    ] as const)
      expect((await world.fetch(`${url}?redirect_uri=${encodeURIComponent(address)}`)).status).toBe(status)
  })

  it('ends with a note where nobody said where to go', async () => {
    const world = stitchWorld()
    const { url } = await sentAway(world, world.link('reauthorize').token)
    const body = new URLSearchParams({ decision: 'complete', otp: '1234' })
    expect(await (await world.fetch(url, { method: 'POST', body })).text()).toContain('You can close this window now')
  })

  it('is not there for a made-up id, is never framed and is not named in the log', async () => {
    const world = stitchWorld()
    expect((await world.fetch('https://secure.stitch.money/connect/authorization/none')).status).toBe(404)
    const { url } = await sentAway(world, world.link('reauthorize').token)
    const response = await world.fetch(url)
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(world.control.log().at(-1)?.path).toBe('/connect/authorization/***')
  })

  it('says what a payment is asked for at an address of its own', async () => {
    const world = stitchWorld()
    const { url } = await sentAway(world, world.link('interact').token)
    expect(url).toMatch(/^https:\/\/secure\.stitch\.money\/connect\/payment-request\//)
    expect((await decide(world, url, 'complete')).headers.get('location')).toBe(BACK)
  })
})
