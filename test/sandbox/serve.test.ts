import { afterEach, describe, expect, it } from 'vitest'
import { createManualClock, createSandbox } from '../../src/sandbox/index'
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.node'

let served: ServedSandbox | null = null
afterEach(async () => {
  await served?.close()
  served = null
})

async function serve() {
  const clock = createManualClock()
  const sandbox = createSandbox({ clock })
  served = await serveSandbox(sandbox)
  const { id: userId } = sandbox.control.addUser()
  return { ...sandbox, clock, userId, origin: served.origin }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the sandbox over HTTP', () => {
  it('is followed from the token to the end of the job, links and all', async () => {
    const { origin, userId, clock } = await serve()
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const token = await fetch(`${origin}/token`, {
      method: 'POST',
      headers: { authorization: 'Basic sandbox-api-key', 'basiq-version': '2.1', ...form },
      body: `scope=CLIENT_ACCESS&userId=${userId}`,
    })
    const { access_token: accessToken } = (await token.json()) as { access_token: string }
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
    const created = await fetch(`${origin}/users/${userId}/connections`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ loginId: 'jared', password: 'django', institution: { id: 'AU00000' } }),
    })
    expect(created.status).toBe(202)
    const job = (await created.json()) as { links: { self: string } }
    expect(job.links.self.startsWith(`${origin}/jobs/`)).toBe(true)
    clock.jump(31_588)
    const done = (await (await fetch(job.links.self, { headers })).json()) as { steps: { status: string }[] }
    expect(done.steps.map(({ status }) => status)).toEqual(['success', 'success', 'success'])
  })

  it('destroys the socket of a dropped connection', async () => {
    const { origin, control } = await serve()
    control.fail({ fault: { kind: 'dropped' } })
    await expect(fetch(`${origin}/public/connectors`)).rejects.toBeInstanceOf(TypeError)
    expect((await fetch(`${origin}/public/connectors`)).status).toBe(200)
  })

  it('carries pages, redirects and what is 5 MB long', async () => {
    const { origin, control, userId } = await serve()
    const token = control.issueToken({ userId, version: '3.0' })
    const home = await fetch(`${origin}/consent/home?token=${token}`)
    expect(home.url).toMatch(/\/consent\/visits\//)
    expect(await home.text()).toContain('<h1>Choose your bank</h1>')
    control.fail({ fault: { kind: 'huge' } })
    expect((await (await fetch(`${origin}/public/connectors`)).text()).length).toBeGreaterThan(5_000_000)
  })

  it('closes although an answer hangs', async () => {
    const { origin, control } = await serve()
    control.fail({ fault: { kind: 'hanging' } })
    const call = fetch(`${origin}/public/connectors`).then(
      () => 'answered',
      () => 'broken',
    )
    while (control.log().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await served?.close()
    expect(await call).toBe('broken')
  })
})
