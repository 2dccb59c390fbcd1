import { describe, expect, it } from 'vitest'
import { browser, type Page } from './browser'
import { testWorld, type ErrorBody, type TestWorld } from './world'

const RETURN = 'https://app.example/callback?from=bank'

function v3(dashboard = {}): TestWorld & ReturnType<typeof browser> {
  const world = testWorld({ version: '3.0', script: { settings: { dashboard: { redirectUrl: RETURN, ...dashboard } } } })
  return { ...world, ...browser(world) }
}

const home = ({ client }: TestWorld, query = ''): string => `/consent/home?token=${client}&state=n%26once${query}`
const hooli = { bank: 'AU00000/web', loginId: 'gavinBelson', password: 'hooli2016' }
/** Follows a link of the page by its text. */
async function click({ open }: ReturnType<typeof browser>, page: Page, text: string): Promise<Page> {
  const href = new RegExp(`href="([^"]+)">${text}</a>`).exec(page.html)?.[1]?.replaceAll('&amp;', '&')
  if (href === undefined) throw new Error(`no link ${text} on: ${page.html}`)
  return open(new URL(href, page.url).href)
}

describe('the consent screen', () => {
  it('lets a bank be chosen, connects it and goes back with the job', async () => {
    const world = v3()
    const picker = await world.open(home(world))
    expect(picker.html).toContain('<h1>Choose your bank</h1>')
    expect(picker.html).not.toContain('Quoll Super')
    expect(picker.url.href).not.toContain(world.client)
    const login = await world.open(`${picker.url.href}?bank=AU00000%2Fweb`)
    const done = await world.submit(login, 'login', hooli)
    expect(done.html).toContain('<h1>Your bank is being connected</h1>')
    const { url } = await click(world, done, 'Done')
    const [job] = world.control.jobs()
    expect(url.href).toBe(`https://app.example/callback?from=bank&jobId=${job?.id}&jobIds=${job?.id}&state=n%26once`)
    world.clock.jump(31_588)
    expect(await world.statuses(job?.id ?? '')).toBe('success success success')
  })

  it('skips the picker for an institution, and the success screen by the dashboard', async () => {
    const world = v3({ skipSuccessScreen: true })
    const login = await world.open(home(world, '&institutionId=AU00101'))
    expect(login.html).toContain('<h1>Log in to Wattle Bank</h1>')
    const { url } = await world.submit(login, 'login', { ...hooli, bank: 'AU00101/web' })
    expect(url.origin).toBe('https://app.example')
  })

  it('takes a login from its list of sandbox logins', async () => {
    const world = v3()
    const login = await world.open(home(world, '&institutionId=AU00000'))
    await world.submit(login, 'login', { bank: 'AU00000/web', loginId: '', password: '', sandboxLogin: 'bighead' })
    expect(world.control.connections()).toMatchObject([{ loginId: 'bighead' }])
  })

  it('asks again for a login that is not filled in', async () => {
    const world = v3()
    const page = await world.submit(await world.open(home(world, '&institutionId=AU00000')), 'login', { bank: 'AU00000/web' })
    expect([page.status, page.html.includes('role="alert"')]).toEqual([400, true])
    expect(world.control.jobs()).toEqual([])
  })

  it('does the second factor itself: the job finds its answer there', async () => {
    const world = v3()
    const login = await world.open(home(world, '&institutionId=AU00002'))
    const challenge = await world.submit(login, 'login', { bank: 'AU00002/web', loginId: 'Whistler', password: 'ShowBox' })
    expect(challenge.html).toContain('favourite company?')
    expect(world.control.jobs()).toEqual([])
    await world.submit(challenge, 'answer', { answer: ['Basiq', 'AU00000'] })
    const id = world.control.jobs()[0]?.id ?? ''
    world.clock.jump(5_200)
    expect((await world.job(id)).steps[1]).toEqual({ title: 'mfa-challenge', status: 'in-progress', result: null })
    world.clock.jump(20_000)
    expect(await world.statuses(id)).toBe('success success success success')
  })

  it('connects three banks at once, the latest first by name and all in the list', async () => {
    const world = v3()
    const done = await world.submit(await world.open(home(world)), 'three', {})
    expect(done.html).toContain('<h1>3 banks are being connected</h1>')
    const { url } = await click(world, done, 'Done')
    const ids = world.control.jobs().map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(url.searchParams.get('jobId')).toBe(ids[2])
    expect(url.search).toContain(`jobIds=${ids.join(',')}`)
  })

  it('closes without a job, with the state alone', async () => {
    const world = v3()
    const { url } = await click(world, await world.open(home(world)), 'Close')
    expect(url.href).toBe('https://app.example/callback?from=bank&state=n%26once')
  })

  it('has no way back where the dashboard names none', async () => {
    const world = v3({ redirectUrl: null })
    expect((await world.open(home(world))).html).not.toContain('>Close</a>')
  })

  it('begins nothing twice: a form sent again, the way back and another return are harmless', async () => {
    const world = v3()
    const login = await world.open(home(world, '&institutionId=AU00000'))
    const done = await world.submit(login, 'login', hooli)
    const first = await click(world, done, 'Done')
    await world.submit(login, 'login', hooli)
    const second = await click(world, done, 'Done')
    expect(second.url.href).toBe(first.url.href)
    expect(world.control.jobs()).toHaveLength(1)
  })

  it('pauses a login that another job is using, for version 3 joins nothing', async () => {
    const world = v3()
    for (const _ of [1, 2]) await world.submit(await world.open(home(world, '&institutionId=AU00000')), 'login', hooli)
    expect(world.control.jobs().map(({ state }) => state)).toEqual(['working', 'waiting'])
  })

  it('cannot be framed, and tells nobody its address', async () => {
    const world = v3()
    const page = await world.open(home(world))
    const { headers } = await world.fetch(page.url)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it.each([
    ['no token that counts', () => '/consent/home?token=nothing', 401, 'access-denied'],
    ['an action that wants a consent', (world: TestWorld) => home(world, '&action=connect'), 404, 'resource-not-found'],
    ['a connection that is not there', (world: TestWorld) => home(world, '&connectionId=x'), 404, 'resource-not-found'],
    [
      'a token bound to nobody',
      (world: TestWorld) => `/consent/home?token=${world.control.issueToken({ version: '3.0' })}`,
      400,
      'missing-attributes',
    ],
  ] as const)('shows its own error for %s', async (_, address, status, title) => {
    const world = v3()
    const page = await world.open(address(world))
    expect(page.status).toBe(status)
    expect(page.html).toContain(`<h1>${title}</h1>`)
  })
})

describe('open banking', () => {
  const bank = 'AU00201/openbanking'

  it('is allowed at the bank with the published member number', async () => {
    const world = v3()
    const page = await world.open(home(world, '&institutionId=AU00201'))
    const wrong = await world.submit(page, 'authorize', { bank, memberNumber: '1', otp: '1', decision: 'allow' })
    expect(wrong.status).toBe(400)
    await world.submit(page, 'authorize', { bank, memberNumber: '374829', otp: '227470', decision: 'allow' })
    world.clock.jump(20_000)
    expect(world.control.connections()).toMatchObject([{ method: 'openbanking', status: 'active' }])
    const { body } = await world.call<{ data: Record<string, unknown>[] }>('GET', `/users/${world.userId}/connections`, {
      token: world.server,
    })
    expect(body.data[0]?.['expiryDate']).toBe('2025-09-25T04:14:48Z')
  })

  it('leaves a connection at pre-init behind when the user leaves without an answer', async () => {
    const world = v3()
    const page = await world.open(home(world, '&institutionId=AU00201'))
    const { url } = await click(world, page, 'Leave without an answer')
    expect(url.searchParams.has('jobId')).toBe(false)
    expect(world.control.connections()).toMatchObject([{ status: 'pre-init' }])
  })
})

describe('a connection that exists', () => {
  it('by login form gets a new password', async () => {
    const world = v3()
    const { id } = world.control.addConnection({ userId: world.userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    world.control.changeBankPassword(id, 'new')
    const page = await world.open(home(world, `&connectionId=${id}`))
    expect(page.html).toContain('<h1>Update your Hooli login</h1>')
    expect(page.html).not.toContain('name="loginId"')
    await world.submit(page, 'login', { bank: 'AU00000/web', password: 'new' })
    world.clock.jump(31_588)
    expect(world.control.jobs().at(-1)).toMatchObject({ intent: 'update', connectionId: id, state: 'success' })
  })

  it('by open banking is authorised again', async () => {
    const world = v3()
    const { id } = world.control.addConnection({
      userId: world.userId,
      institutionId: 'AU00201',
      loginId: '',
      method: 'openbanking',
    })
    const page = await world.open(home(world, `&connectionId=${id}`))
    await world.submit(page, 'authorize', { bank: 'AU00201/openbanking', decision: 'decline' })
    world.clock.jump(13_000)
    expect(world.control.jobs().at(-1)).toMatchObject({ intent: 'update', connectionId: id, state: 'failed' })
  })
})

describe('a consent', () => {
  it('comes with the first connection, and action=update takes it away with every connection', async () => {
    const world = v3()
    await world.submit(await world.open(home(world, '&institutionId=AU00000')), 'login', hooli)
    const consents = async () =>
      (await world.call<{ data: Record<string, unknown>[] }>('GET', `/users/${world.userId}/consents`, { token: world.client }))
        .body.data
    expect(await consents()).toMatchObject([{ status: 'active', expiryDate: '2025-09-25T04:14:48Z' }])
    await world.open(home(world, '&action=update'))
    expect(await consents()).toMatchObject([{ status: 'revoked' }])
    expect(world.control.connections()).toEqual([])
  })
})

describe('a connection whose consent ends at a time that the script says', () => {
  const DAY = 24 * 3_600_000
  const withConsent = (endsIn: number) => {
    const world = v3()
    const consentEndsAt = world.clock.now() + endsIn
    const bank = { institutionId: 'AU00201', loginId: '', method: 'openbanking', consentEndsAt } as const
    world.control.addConnection({ userId: world.userId, ...bank })
    return world
  }
  const statuses = async (world: ReturnType<typeof v3>) => {
    const { body } = await world.call<{ data: { status: string }[] }>('GET', `/users/${world.userId}/consents`, {
      token: world.server,
    })
    return [...body.data.map(({ status }) => status), ...world.control.connections().map(({ status }) => status)]
  }

  it('is active until then, and invalid from then on', async () => {
    const world = withConsent(3 * DAY)
    expect(await statuses(world)).toEqual(['active', 'active'])
    world.clock.jump(3 * DAY)
    expect(await statuses({ ...world, server: world.control.issueToken({ scope: 'SERVER_ACCESS' }) })).toEqual([
      'expired',
      'invalid',
    ])
  })

  it('lasts for another year from the moment when it is extended', async () => {
    const world = withConsent(3 * DAY)
    await world.open(home(world, '&action=extend'))
    world.clock.jump(364 * DAY)
    expect(await statuses({ ...world, server: world.control.issueToken({ scope: 'SERVER_ACCESS' }) })).toEqual([
      'active',
      'active',
    ])
  })

  it('cannot be extended once it has ended', async () => {
    const world = withConsent(-DAY)
    expect((await world.open(home(world, '&action=extend'))).status).toBe(404)
  })
})

it('the consent screen opens by an auth link, once', async () => {
  const world = v3()
  const made = await world.call<{ links: { public: string } }>('POST', `/users/${world.userId}/auth_link`, {
    token: world.server,
    body: {},
  })
  expect((await world.open(made.body.links.public)).html).toContain('<h1>Choose your bank</h1>')
  expect((await world.open(made.body.links.public)).status).toBe(401)
})

it('the consent screen answers 404 for a visit that never existed', async () => {
  const answer = await testWorld().call<ErrorBody>('GET', '/consent/visits/nothing')
  expect([answer.status, answer.body.data[0]?.code]).toEqual([404, 'resource-not-found'])
})
