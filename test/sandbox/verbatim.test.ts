import { describe, expect, it } from 'vitest'
import { browser } from './browser'
import { verbatim, withoutIds } from './verbatim'
import { testWorld, type TestWorld } from './world'

/** Connects by the consent screen, and answers the id of the job. */
async function consent(world: TestWorld, bank: string, action: string, fields: Record<string, string>): Promise<string> {
  world.control.set({ dashboard: { redirectUrl: 'https://app.example/back', skipSuccessScreen: true } })
  const { open, submit } = browser(world)
  const picked = await open(`/consent/home?token=${world.client}`)
  const page = await open(`${picked.url.href}?bank=${encodeURIComponent(bank)}`)
  return (await submit(page, action, { bank, ...fields })).url.searchParams.get('jobId') ?? ''
}

const hooli = { loginId: 'Wentworth-Smith', password: 'whislter' }

describe('the published example of a job', () => {
  it('in progress is reproduced', async () => {
    const world = testWorld({ version: '3.0' })
    const id = await consent(world, 'AU00000/web', 'login', hooli)
    expect(withoutIds(await world.job(id))).toEqual(withoutIds(verbatim('job-in-progress')))
  })

  it('that succeeded is reproduced', async () => {
    const world = testWorld({ version: '3.0' })
    const id = await consent(world, 'AU00000/web', 'login', hooli)
    world.clock.jump(31_588)
    expect(withoutIds(await world.job(id))).toEqual(withoutIds(verbatim('job-success')))
  })

  it('whose authorisation was declined is reproduced after 13 seconds, with the later steps pending', async () => {
    const world = testWorld({ version: '3.0' })
    const id = await consent(world, 'AU00000/openbanking', 'authorize', { decision: 'decline' })
    world.clock.jump(12_999)
    expect(await world.statuses(id)).toBe('in-progress pending pending')
    world.clock.jump(1)
    expect(withoutIds(await world.job(id))).toEqual(withoutIds(verbatim('job-authorization-failed')))
  })

  it('has no jobType in version 2.1', async () => {
    const world = testWorld()
    const { body } = await world.create('gavinBelson', 'hooli2016')
    expect(Object.keys(await world.job(body.id))).toEqual(['type', 'id', 'created', 'updated', 'steps', 'links'])
  })
})

describe('the published example', () => {
  it.each([
    ['wrong', 'sandbox', 'step-invalid-credentials-generic', 0],
    ['mfa-code', 'sandbox', 'step-mfa-token', 1],
    ['mfa-questions', 'sandbox', 'step-mfa-questions', 1],
  ] as const)('of %s shows %s', async (loginId, password, name, index) => {
    const world = testWorld()
    const { body } = await world.create(loginId, password)
    world.clock.jump(8_154)
    expect(withoutIds((await world.job(body.id)).steps[index])).toEqual(withoutIds(verbatim(name)))
  })

  it.each([
    ['wrong-pair', 'sandbox', 'error-username-or-password'],
    ['locked', 'sandbox', 'error-account-locked'],
    ['mfa-unsupported', 'sandbox', 'error-mfa-not-supported'],
  ])('of %s fails with the text of %s', async (loginId, password, name) => {
    const world = testWorld()
    const { body } = await world.create(loginId, password)
    world.clock.jump(8_154)
    expect((await world.job(body.id)).steps[0]?.result).toEqual(verbatim(name))
  })

  it.each([
    ['erlich', 'aviato', 'error-user-action'],
    ['jianYang', 'nothotdog', 'error-service-unavailable'],
  ])('of %s fails with code and detail of %s', async (loginId, password, name) => {
    const world = testWorld()
    const { body } = await world.create(loginId, password)
    world.clock.jump(60_000)
    expect((await world.job(body.id)).steps[1]?.result).toMatchObject(verbatim(name) as Record<string, string>)
  })

  it('of a statement of another bank is reproduced', async () => {
    const world = testWorld({ version: '3.0' })
    const form = new FormData()
    form.set('institutionId', 'AU00101')
    form.set('statement', new File(['%PDF'], 'bank-statement-not-supported.pdf'))
    const response = await world.fetch(`/users/${world.userId}/statements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.client}` },
      body: form,
    })
    expect(response.status).toBe(202)
    const { id } = (await response.json()) as { id: string }
    world.clock.jump(15_000)
    const job = await world.job(id)
    expect(job.steps[0]?.result).toEqual(verbatim('error-statement-not-supported'))
    expect(Object.keys(job)).toEqual(['type', 'id', 'createdDate', 'updatedDate', 'jobType', 'steps', 'links'])
    expect(Object.keys(job.links ?? {})).toEqual(['self'])
  })

  it('of a failed report has a status, no links and no result', async () => {
    const world = testWorld({ version: '3.0' })
    const body = { reportType: 'SANDBOX_FAILS', filters: [{ name: 'userId', value: world.userId }] }
    const report = await world.call<{ id: string }>('POST', '/reports', { token: world.server, body })
    world.clock.jump(8_000)
    expect(await world.job(report.body.id)).toMatchObject({
      jobType: 'report',
      status: 'failed',
      links: null,
      steps: [{ title: 'create-report', status: 'failed', result: null }],
    })
  })
})

describe('the published example of an HTTP error', () => {
  it('is reproduced for a missing institution', async () => {
    const world = testWorld()
    const body = { loginId: 'gavinBelson', password: 'hooli2016', institution: {} }
    const answer = await world.call<{ correlationId: string; data: unknown }>('POST', `/users/${world.userId}/connections`, {
      token: world.client,
      body,
    })
    expect(answer.status).toBe(400)
    const { correlationId, ...example } = verbatim('http-error') as { correlationId: string; data: { title: string }[] }
    const { correlationId: own, ...rest } = answer.body
    expect(own).toMatch(/^[0-9a-f-]{36}$/)
    expect(own.length).toBe(correlationId.length)
    expect(rest).toEqual(example)
  })

  it('names every field that is missing', async () => {
    const world = testWorld()
    const { body } = await world.call<{ data: { source: { parameter: string } }[] }>(
      'POST',
      `/users/${world.userId}/connections`,
      {
        token: world.client,
        body: { institution: { id: 'AU00106' } },
      },
    )
    expect(body.data.map(({ source }) => source.parameter)).toEqual(['loginId', 'password', 'securityCode', 'secondaryLoginId'])
  })
})
