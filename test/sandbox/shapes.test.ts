import { describe, expect, it } from 'vitest'
import { testWorld } from './world'

const A_DAY = 24 * 3_600_000

async function after(loginId: string, ms: number) {
  const world = testWorld()
  const { body } = await world.create(loginId, 'sandbox')
  world.clock.jump(ms)
  return { world, job: await world.job(body.id), id: body.id }
}

describe('a job that departs in shape', () => {
  it('may have results in arrays of one element', async () => {
    const { job } = await after('shape-array-results', 60_000)
    for (const { result } of job.steps) expect(result).toEqual([{ type: 'link', url: expect.stringMatching(/^\/users\//) }])
  })

  it('may have details in place of detail', async () => {
    const { job } = await after('shape-details-not-detail', 60_000)
    expect(Object.keys(job.steps[0]?.result ?? {})).toEqual(['code', 'title', 'details'])
  })

  it('may have links that are null, lack the source, or are relative', async () => {
    expect((await after('shape-links-null', 60_000)).job.links).toBeNull()
    expect(Object.keys((await after('shape-no-source', 60_000)).job.links ?? {})).toEqual(['self'])
    const { job, id } = await after('shape-relative-links', 60_000)
    expect(job.links?.['self']).toBe(`/jobs/${id}`)
    expect(job.links?.['source']).toMatch(/^\/users\/[^/]+\/connections\/[^/]+$/)
  })

  it('may have other names for times', async () => {
    const { job } = await after('shape-created-date', 1_000)
    expect(job).toMatchObject({ createdDate: '2024-09-25T04:14:48Z', updatedDate: '2024-09-25T04:14:48Z' })
    expect(job).not.toHaveProperty('created')
  })

  it('may have a misspelt challenge, and one that stays after success', async () => {
    expect((await after('shape-misspelt-mfa', 9_000)).job.steps[1]?.title).toBe('mfa-challenege')
    const { world, id } = await after('shape-mfa-result-kept', 9_000)
    await world.call('POST', `/jobs/${id}/mfa`, { token: world.client, body: { 'mfa-response': ['1234'] } })
    world.clock.jump(2_000)
    expect((await world.job(id)).steps[1]).toMatchObject({ status: 'success', result: { type: 'mfa' } })
  })

  it('may have unknown steps, an unknown status, no steps, or fewer steps', async () => {
    expect((await after('steps-unknown', 60_000)).job.steps.map(({ title, status }) => `${title} ${status}`)).toEqual([
      'verify-credentials success',
      'retrieve-meta success',
      'fetch-identity success',
      'retrieve-accounts success',
      'retrieve-transactions success',
    ])
    expect((await after('shape-unknown-status', 1_000)).job.steps.map(({ status }) => status)).toEqual([
      'paused',
      'pending',
      'pending',
    ])
    expect((await after('shape-no-steps', 60_000)).job.steps).toEqual([])
    expect((await after('shape-shrinking-steps', 1_000)).job.steps).toHaveLength(3)
    expect((await after('shape-shrinking-steps', 60_000)).job.steps).toHaveLength(1)
  })

  it('may have times in the future', async () => {
    expect((await after('shape-future-dates', 1_000)).job.created).toBe('2025-09-25T04:14:48Z')
  })

  it('may be had for every job by setting', async () => {
    const world = testWorld({ script: { settings: { quirks: ['links-null'] } } })
    const { body } = await world.create('gavinBelson', 'hooli2016')
    expect((await world.job(body.id)).links).toBeNull()
  })
})

describe('a slow login', () => {
  it.each([
    ['slow', 599_999, 'success success in-progress'],
    ['slow', 600_000, 'success success success'],
    ['stuck', A_DAY, 'success in-progress pending'],
    ['stuck-verify', A_DAY, 'in-progress pending pending'],
    ['times-out', 300_000, 'success in-progress pending'],
  ])('such as %s has after %i ms the steps %s', async (loginId, ms, statuses) => {
    expect((await after(loginId, ms)).job.steps.map(({ status }) => status).join(' ')).toBe(statuses)
  })

  it('times out with a code of its own', async () => {
    const { job } = await after('times-out', 330_000)
    expect(job.steps[1]).toMatchObject({ status: 'failed', result: { code: 'job-timed-out' } })
  })

  it.each([
    ['user-action-required'],
    ['locked-account'],
    ['multifactor-required'],
    ['invalid-username-or-password'],
    ['invalid-connection'],
    ['institution-not-found'],
    ['unknown-error'],
  ])('fails with the bare code %s', async (code) => {
    expect((await after(`code-${code}`, 60_000)).job.steps[0]?.result?.['code']).toBe(code)
  })

  it('fails with a code that nobody knows', async () => {
    expect((await after('code-unheard-of', 60_000)).job.steps[0]?.result?.['code']).toBe('flux-capacitor-drained')
  })
})
