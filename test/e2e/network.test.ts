import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'
import { MINUTE, SECOND } from './visit'

const stage = raiseStage()

const look = { method: 'GET', path: '/jobs/*' } as const
const begin = { method: 'POST', path: '/users/*/connections' } as const

/** Chromium itself writes to the console of what it cannot load. */
const expectRefusal = (status: number): void => expectConsole(new RegExp(`^Failed to load resource: .* ${status} `))
/** `refused`: what the app's server answers to the browser; 0: the browser itself is left without an answer. */
const strike = ({ refused, ...rule }: FaultRule & { refused?: number }): void => {
  stage.demo.sandbox.control.fail(rule)
  const status = rule.fault.kind === 'status' ? rule.fault.status : refused
  if (status === 0) expectConsole(/^Failed to load resource: net::ERR_EMPTY_RESPONSE /)
  else if (status !== undefined) expectRefusal(status)
}
/** The app's server had no answer of the platform's to hand on. */
const BAD_GATEWAY = 502

const UNREACHABLE = 'We cannot reach our service right now. We’ll keep trying.'
const SLOWER = 'We have to slow down for a moment, so this may take longer.'

describe('a look without a usable answer', () => {
  it.each<{ name: string; rule: FaultRule; hint: string; refused?: number }>([
    {
      name: 'a dropped connection',
      rule: { ...look, times: 3, fault: { kind: 'dropped' } },
      hint: UNREACHABLE,
      refused: BAD_GATEWAY,
    },
    { name: 'a 503', rule: { ...look, times: 3, fault: { kind: 'status', status: 503 } }, hint: UNREACHABLE },
    { name: 'a 500', rule: { ...look, times: 3, fault: { kind: 'status', status: 500 } }, hint: UNREACHABLE },
    { name: 'a page of HTML', rule: { ...look, times: 3, fault: { kind: 'html' } }, hint: UNREACHABLE, refused: BAD_GATEWAY },
    { name: 'an empty body', rule: { ...look, times: 3, fault: { kind: 'empty' } }, hint: UNREACHABLE },
    { name: 'half a body', rule: { ...look, times: 3, fault: { kind: 'truncated' } }, hint: UNREACHABLE, refused: BAD_GATEWAY },
    { name: 'five megabytes', rule: { ...look, times: 3, fault: { kind: 'huge' } }, hint: UNREACHABLE, refused: BAD_GATEWAY },
    {
      name: 'a list instead of a job',
      rule: { ...look, times: 3, fault: { kind: 'json', value: [] } },
      hint: UNREACHABLE,
      refused: BAD_GATEWAY,
    },
    {
      name: 'a 429 without a time',
      rule: { ...look, fault: { kind: 'status', status: 429 } },
      hint: SLOWER,
    },
  ])('$name is a hint, and the flow goes on', async ({ rule, hint, refused }) => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ skip: 1, ...rule, ...(refused !== undefined && { refused }) })
    await visit.signIn('gavinBelson')
    await visit.travel(9 * SECOND)
    await visit.sees('verifying')
    await visit.hints(hint)
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
    expect(visit.requests().length).toBeLessThanOrEqual(19)
  })

  it('waits as long as a 429 says', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ ...look, skip: 1, fault: { kind: 'status', status: 429, retryAfterS: 45 } })
    await visit.signIn('gavinBelson')
    await visit.travel(2 * MINUTE)
    await visit.sees('connected')
    const [, refused, next] = visit.requests(/\/jobs\//)
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(45 * SECOND)
  })

  it('gives up an answer that never comes after half a minute, and asks again', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ ...look, skip: 1, fault: { kind: 'hanging' } })
    await visit.signIn('gavinBelson')
    await visit.travel(2 * MINUTE)
    await visit.sees('connected')
  })

  it('finds that the job is gone if the answer is 404', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ ...look, skip: 1, times: Infinity, fault: { kind: 'status', status: 404 } })
    await visit.signIn('gavinBelson')
    await visit.travel(20 * SECOND)
    await visit.sees('needs-retry', 'attempt-gone')
    await visit.reads('We lost track of this attempt')
    expect(visit.requests(/\/jobs\//)).toHaveLength(2)
  })
})

describe('a login that could not be sent', () => {
  it('is joined by the next attempt if it had arrived after all', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    // Twice, for Chromium sends a request again by itself where a connection that it used before breaks.
    strike({ ...begin, times: 2, delivered: true, fault: { kind: 'dropped' }, refused: 0 })
    await visit.signIn('gavinBelson')
    await visit.sees('needs-retry', 'not-started')
    await visit.reads('We could not get started')
    await visit.press('Sign in')
    await visit.signIn('gavinBelson')
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(stage.demo.sandbox.control.jobs()).toHaveLength(1)
  })

  it.each([500, 503])('leads to a screen that says so after a %i, and blames nobody', async (status) => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ ...begin, fault: { kind: 'status', status } })
    await visit.signIn('gavinBelson')
    await visit.sees('needs-retry', 'not-started')
    await visit.offers('Sign in')
  })

  it('is sent again only after the wait that a 429 names', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    strike({ ...begin, fault: { kind: 'status', status: 429, retryAfterS: 90 } })
    await visit.signIn('gavinBelson')
    await visit.sees('needs-retry', 'too-soon')
    expect(await visit.buttons()).not.toContain('Sign in')
    await visit.travel(91 * SECOND)
    await visit.press('Sign in')
    await visit.sees('needs-credentials')
  })
})

describe('a token', () => {
  it('of the app’s server that expires while a job is followed is renewed once, and nobody notices', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'gavinBelson')
    await visit.travel(5 * SECOND)
    stage.demo.sandbox.control.expireTokens()
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    const tokens = stage.demo.sandbox.control.requests().filter(({ path, body }) => path === '/token' && body.includes('SERVER'))
    expect(tokens).toHaveLength(2)
    expect(visit.requests(/\/jobs\//).filter(({ status }) => status === 403)).toHaveLength(1)
  })

  it('is of no use once the session with the app is over: that leads to a sign-in, after which the flow continues', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'gavinBelson')
    await visit.travel(5 * SECOND)
    await fetch(`${stage.demo.url}/demo/sign-out`, { method: 'POST' })
    expectRefusal(401)
    await visit.travel(10 * SECOND)
    await visit.sees('needs-sign-in', 'session-expired')
    await visit.reads('Please sign in to this app again')
    await visit.press('Sign in')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
  })
})
