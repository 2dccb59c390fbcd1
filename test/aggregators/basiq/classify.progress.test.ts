import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/aggregators/basiq'
import { attempt, CONNECTION, failedWith, job, JOB, NOW, pendingStep, success, USER } from './given'

const look = (value: unknown, over = {}) => classify(value, { attempt: attempt(over), version: '3', now: NOW })
const going = (title: string, result: unknown = null) => ({ title, status: 'in-progress', result })
const skipped = (title: string) => ({ title, status: 'skipped', result: null })
const mfa = (status: string, result: unknown = null) => ({ title: 'mfa-challenge', status, result })

const VERIFY = 'verify-credentials'
const ACCOUNTS = 'retrieve-accounts'
const TRANSACTIONS = 'retrieve-transactions'

describe('the progress of a job', () => {
  it.each([
    ['all pending', [pendingStep(VERIFY), pendingStep(ACCOUNTS)], 'queued'],
    ['no steps yet', [], 'queued'],
    ['steps that are no steps', [null, 'x', 7, []], 'queued'],
    ['a login that is fine, and something that is no step', [success(VERIFY), 'x'], 'retrieving'],
    ['a login that is fine, and a list for a step', [success(VERIFY), [success(ACCOUNTS)]], 'retrieving'],
    ['the login being checked', [going(VERIFY), pendingStep(ACCOUNTS)], 'verifying'],
    ['login fine', [success(VERIFY), pendingStep(ACCOUNTS)], 'retrieving'],
    ['fetching', [success(VERIFY), going(ACCOUNTS), pendingStep(TRANSACTIONS)], 'retrieving'],
    ['login fine, challenge to come', [success(VERIFY), mfa('pending'), pendingStep(ACCOUNTS)], 'verifying'],
    ['an answer being checked', [success(VERIFY), mfa('in-progress'), pendingStep(ACCOUNTS)], 'verifying'],
    ['no challenge came', [success(VERIFY), skipped('mfa-challenge'), pendingStep(ACCOUNTS)], 'retrieving'],
    ['challenge met', [success(VERIFY), mfa('success', { type: 'mfa', input: ['x'] }), pendingStep(ACCOUNTS)], 'retrieving'],
    ['an unknown step first', [going('warm-up'), pendingStep(VERIFY)], 'verifying'],
    ['an unknown step last', [success(VERIFY), success(ACCOUNTS), going('fetch-identity')], 'retrieving'],
    ['an unknown status', [{ title: VERIFY, status: 'paused', result: null }, pendingStep(ACCOUNTS)], 'verifying'],
    ['a status that is no text', [{ title: VERIFY, status: 7 }, pendingStep(ACCOUNTS)], 'queued'],
    ['a statement', [going('retrieve-statements')], 'retrieving'],
    ['a report', [going('create-report')], 'answering'],
  ])('in %s with %j is %s', (_, steps, milestone) => {
    expect(look(job(steps))).toMatchObject({ status: 'working', milestone, pace: 'live' })
  })

  it.each([
    ['three steps', [success(VERIFY), success(ACCOUNTS), success(TRANSACTIONS)]],
    ['one skipped', [success(VERIFY), skipped('mfa-challenge'), success(ACCOUNTS)]],
    ['a statement', [success('retrieve-statements')]],
  ])('whose steps are all over in %s, is connected', (_, steps) => {
    expect(look(job(steps))).toMatchObject({ status: 'connected', issues: [] })
  })

  it('does not follow the status that a connection job claims', () => {
    const steps = [success(VERIFY), going(ACCOUNTS)]
    expect(look(job(steps, { status: 'success' }))?.status).toBe('working')
    expect(look(job(steps, { status: 'failed' }))?.status).toBe('working')
  })

  it('follows the status of a report', () => {
    const report = { jobType: 'report', links: null }
    expect(look(job([going('create-report')], { ...report, status: 'failed' }))).toMatchObject({
      status: 'stopped',
      issue: { scenario: 'unknown' },
    })
    expect(look(job([{ title: 'create-report', status: 'failed', result: null }], report))?.status).toBe('stopped')
    expect(look(job([], { ...report, status: 'success' }))?.status).toBe('connected')
  })

  it('shows steps in order under their titles, unknown ones as they are', () => {
    const steps = [success(VERIFY), mfa('skipped'), { title: 'mfa-challenege', status: 'pending' }, { status: 'pending' }]
    expect(look(job([...steps, { title: 'New\u202E Step', status: 'pending' }]))?.steps).toEqual([
      { title: 'verify-credentials', status: 'success' },
      { title: 'mfa-challenge', status: 'skipped' },
      { title: 'mfa-challenge', status: 'pending' },
      { title: '', status: 'pending' },
      { title: 'New Step', status: 'pending' },
    ])
  })
})

describe('the connection of a job', () => {
  const url = `/users/${USER}/connections/${CONNECTION}`
  const source = (link: unknown) => ({ links: { self: `/jobs/${JOB}`, source: link } })

  it.each([
    ['the login step', job([success(VERIFY, { type: 'link', url })]), CONNECTION],
    ['an array of one', job([success(VERIFY, [{ type: 'link', url }])]), CONNECTION],
    ['a relative source', job([going(VERIFY)], source(url)), CONNECTION],
    ['an absolute source', job([going(VERIFY)], source(`https://au-api.basiq.io${url}`)), CONNECTION],
    ['a source with a query', job([going(VERIFY)], source(`${url}?x=1`)), CONNECTION],
    ['a failed login', job([{ title: VERIFY, status: 'failed', result: failedWith('x') }], source(url)), CONNECTION],
    ['a source that is no connection', job([going(VERIFY)], source(`/users/${USER}/statements/7`)), 'known'],
    ['an id with other characters', job([going(VERIFY)], source('/users/u/connections/a%2Fb<')), 'known'],
    ['links that are null', job([going(VERIFY)], { links: null }), 'known'],
    ['no links', job([going(VERIFY)], { links: undefined }), 'known'],
  ])('is found in %s', (_, value, id) => {
    expect(look(value, { connectionId: 'known' })?.connectionId).toBe(id)
  })

  it('is never taken to be the id of the job', () => {
    expect(look(job([going(VERIFY)]))?.connectionId).toBeNull()
  })

  it('has its bank from the attempt, or from a job that tells it', () => {
    expect(look(job([going(VERIFY)]))?.institutionId).toBe('AU00000')
    expect(look(job([going(VERIFY)], { institution: { id: 'AU00002' } }))?.institutionId).toBe('AU00002')
  })
})

describe('the time at which a job changed', () => {
  it.each([
    [{ created: '2024-09-25T04:15:00Z' }, 1_727_237_700_000],
    [{ created: undefined, createdDate: '2024-09-25T04:15:00Z' }, 1_727_237_700_000],
    [{ created: '2099-01-01T00:00:00Z' }, null],
    [{ created: undefined }, null],
  ])('or began is read from %j as %s', (times, startedAt) => {
    expect(look(job([going(VERIFY)], times))?.startedAt).toBe(startedAt)
  })

  it.each([
    [{ updated: '2024-09-25T04:15:10Z' }, 1_727_237_710_000],
    [{ updated: undefined, updatedDate: '2024-09-25T04:15:10Z' }, 1_727_237_710_000],
    [{ updated: '2024-09-25T04:15:10' }, 1_727_237_710_000],
    [{ updated: '2024-09-25T04:17:00Z' }, 1_727_237_820_000],
    [{ updated: '2099-01-01T00:00:00Z' }, null],
    [{ updated: 'soon' }, null],
    [{ updated: 7 }, null],
    [{ updated: undefined }, null],
  ])('is read from %j as %s', (times, updatedAt) => {
    expect(look(job([going(VERIFY)], times))?.updatedAt).toBe(updatedAt)
  })
})

const others = [null, undefined, 7, 'text', [], {}, { type: 'list', data: [] }, { steps: 'x' }, { type: 'error' }]
it.each(others.map((value) => ({ value })))('$value is not a job', ({ value }) => {
  expect(look(value)).toBeNull()
})
