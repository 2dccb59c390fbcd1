import { describe, expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { DeveloperError, SessionEndedError, UnreachableError, type Challenge, type Reading } from '../../../src/domain'
import { expectConsole } from '../../console/console.guard'
import { attempt, callAt, fault, job, JOB, json, NOW, pendingStep, rejection, scripted, success } from './given'

const CODE: Challenge = { id: 'c', kind: 'code', prompts: ['OTP Password'], expiresAt: null }
const QUESTIONS: Challenge = { id: 'q', kind: 'questions', prompts: ['One?', 'Two?'], expiresAt: null }
const APPROVE: Challenge = { id: 'a', kind: 'approve', prompts: [], expiresAt: null }
const accepted = () => json(202, { type: 'job', id: JOB })

const asks = (response: string | undefined, status = 'in-progress', over = {}) =>
  job(
    [
      success('verify-credentials'),
      {
        title: 'mfa-challenge',
        status,
        result:
          response === undefined
            ? null
            : { type: 'mfa', method: 'token', input: ['OTP'], expiryMs: 120_000, links: { response } },
      },
      pendingStep('retrieve-accounts'),
    ],
    over,
  )

const of = (answer: (url: string) => Response | Promise<Response>) => {
  const { fetch, sent } = scripted(({ url }) => answer(url))
  return { sent, aggregator: basiq({ version: '2.1', fetch, getToken: () => 'token-1' }) }
}
const answer = (reply: () => Response | Promise<Response>, challenge = CODE, answers: readonly string[] = ['1234']) => {
  const { aggregator, sent } = of(reply)
  return {
    sent,
    done: aggregator.answerChallenge?.(attempt(), challenge, answers, callAt()) ?? Promise.reject(new Error('none')),
  }
}

describe('an answer', () => {
  it.each([
    ['a code', CODE, ['1234'], ['1234']],
    ['answers in order', QUESTIONS, ['Basiq', 'AU00000'], ['Basiq', 'AU00000']],
    ['an approval', APPROVE, [], ['confirmed']],
    ['an approval, whatever was given', APPROVE, ['yes'], ['confirmed']],
  ])('%s goes straight to Basiq', async (_, challenge, answers, sentAnswers) => {
    const { sent, done } = answer(accepted, challenge, answers)
    expect(await done).toEqual({ status: 'accepted' })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      url: `https://au-api.basiq.io/jobs/${JOB}/mfa`,
      about: { call: 'mfa', secret: true },
      init: { method: 'POST', redirect: 'error', credentials: 'omit' },
      body: { 'mfa-response': sentAnswers },
    })
  })

  it.each([
    ['https://au-api.basiq.io/jobs/cd6b8aac/mfa', 'cd6b8aac'],
    ['/jobs/61723/mfa', '61723'],
    ['https://evil.example/jobs/x/mfa', JOB],
    ['https://au-api.basiq.io.evil.example/jobs/x/mfa', JOB],
    ['https://au-api.basiq.io@evil.example/jobs/x/mfa', JOB],
    ['https://au-api.basiq.io/users/x', JOB],
    ['//evil.example/jobs/x/mfa', JOB],
    ['/jobs/../users/mfa', JOB],
    ['javascript:alert(1)', JOB],
  ])('to %s is sent to the job %s', async (link, id) => {
    const { aggregator, sent } = of((url) => (url.endsWith('/mfa') ? accepted() : json(200, asks(link))))
    await aggregator.read(attempt(), callAt())
    await aggregator.answerChallenge?.(attempt(), CODE, ['1'], callAt())
    expect(sent[1]?.url).toBe(`https://au-api.basiq.io/jobs/${id}/mfa`)
  })

  it.each([
    ['400, wrong', () => fault(400, { code: 'parameter-not-valid', detail: 'The answer is not right.' }), 'mfa-failed', false],
    ['400 without words', () => new Response('', { status: 400 }), 'mfa-failed', false],
    ['400, nothing in it', () => fault(400, { code: 'parameter-not-supplied' }), 'not-started', true],
    ['400, a form that cannot be read', () => fault(400, { code: 'invalid-content' }), 'not-started', true],
    ['400, a bank that does not answer', () => fault(400, { code: 'service-unavailable' }), 'not-started', true],
    ['400, maintenance', () => fault(400, { code: 'maintenance-error' }), 'not-started', true],
    ['400, a lock', () => fault(400, { code: 'invalid-credentials', detail: 'Your account is locked.' }), 'login-locked', false],
    ['400, a job that took too long', () => fault(400, { code: 'job-timed-out' }), 'attempt-timed-out', false],
    ['400, something to accept', () => fault(400, { code: 'user-action-required' }), 'bank-notice', false],
    ['404', () => fault(404, { code: 'resource-not-found' }), 'attempt-gone', false],
    ['403, a wrong scope', () => fault(403, { code: 'forbidden-access' }), 'integration-fault', false],
  ])('is refused with %s as the status says', async (_, reply, scenario, stillOpen) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await answer(reply).done).toMatchObject({
      status: 'refused',
      stillOpen,
      issue: { scenario, reference: { step: 'mfa-challenge' } },
    })
    log.mockRestore()
  })

  it.each([
    [{ detail: 'The answer is not right.', title: 'Not valid' }, 'The answer is not right.'],
    [{ detail: 'The answer is not right.' }, 'The answer is not right.'],
    [{ title: 'The answer is not right.' }, 'The answer is not right.'],
    [{}, null],
  ])('that is refused with %j says so in the words of the bank', async (words, detail) => {
    const { done } = answer(() => fault(400, { code: 'parameter-not-valid', ...words }))
    expect(await done).toMatchObject({ status: 'refused', issue: { detail } })
  })

  it.each([
    ['a cut line', () => Promise.reject(new TypeError('x')), 'network'],
    ['503', () => fault(503), 'server'],
    ['429', () => fault(429), 'rate-limit'],
  ])('that meets %s has perhaps not arrived', async (_, reply, kind) => {
    const error = await rejection(answer(reply).done)
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toMatchObject({ kind, delivered: null })
  })

  it('ends the session if no token helps', async () => {
    expectConsole(/refused a token that getToken\(\) had only just given/)
    expect(await rejection(answer(() => new Response('', { status: 401 })).done)).toBeInstanceOf(SessionEndedError)
  })

  it('is not offered without a token', () => {
    expect(basiq({ version: '2.1', fetch: async () => accepted() }).answerChallenge).toBeUndefined()
  })
})

describe('a challenge, look after look', () => {
  const LINK = `/jobs/${JOB}/mfa`
  const follow = (bodies: readonly unknown[]) => {
    const { fetch } = scripted((_, index) => json(200, bodies[index]))
    const aggregator = basiq({ version: '2.1', fetch, getToken: () => 'token-1' })
    return (at: number) => aggregator.read(attempt(), callAt(at))
  }
  const challengeOf = (reading: Reading) => (reading.status === 'challenge' ? reading.challenge : null)

  const quiet = job([pendingStep('verify-credentials'), pendingStep('mfa-challenge')])

  it('is the same with the same end, whatever the clock and the job say meanwhile', async () => {
    const later = asks(LINK, 'in-progress', { updated: '2024-09-25T04:15:15Z' })
    const look = follow([quiet, asks(LINK), later, asks(LINK)])
    await look(NOW - 1000)
    const first = challengeOf(await look(NOW))
    expect(first?.expiresAt).toBe(NOW + 120_000)
    expect(challengeOf(await look(NOW + 5000))).toEqual(first)
    expect(challengeOf(await look(NOW + 200_000))).toEqual(first)
  })

  it('that is there at the first look may be old, so no end is named', async () => {
    const look = follow([asks(LINK), asks(LINK)])
    expect(challengeOf(await look(NOW))?.expiresAt).toBeNull()
    expect(challengeOf(await look(NOW + 1000))?.expiresAt).toBeNull()
  })

  it('that came while nobody looked for a minute has no known end', async () => {
    const look = follow([quiet, asks(LINK)])
    await look(NOW - 60_000)
    expect(challengeOf(await look(NOW))?.expiresAt).toBeNull()
  })

  it('is a new one if the bank asks the same again after an answer', async () => {
    const look = follow([asks(LINK), asks(undefined), asks(LINK, 'in-progress', { updated: '2024-09-25T04:16:00Z' })])
    const first = challengeOf(await look(NOW))
    expect((await look(NOW + 1000)).status).toBe('working')
    const second = challengeOf(await look(NOW + 3000))
    expect(second?.id).not.toBe(first?.id)
    expect(second?.expiresAt).toBe(NOW + 123_000)
  })
})

describe('a request instead of an answer', () => {
  const BASE = 'https://au-api.basiq.io'
  const offering = (links: Record<string, string>) =>
    job([
      success('verify-credentials'),
      {
        title: 'mfa-challenge',
        status: 'in-progress',
        result: {
          type: 'mfa',
          method: 'token',
          input: ['OTP'],
          expiryMs: 120_000,
          links: { response: `/jobs/${JOB}/mfa`, ...links },
        },
      },
    ])
  const quiet = job([pendingStep('verify-credentials'), pendingStep('mfa-challenge')])

  const watched = async (links: Record<string, string>, reply: () => Response = accepted) => {
    const { fetch, sent } = scripted(({ url }, index) =>
      url.includes('/mfa') ? reply() : json(200, index === 0 ? quiet : offering(links)),
    )
    const aggregator = basiq({ version: '2.1', fetch, getToken: () => 'token-1' })
    await aggregator.read(attempt(), callAt(NOW - 1000))
    const look = async (at: number) => {
      const reading = await aggregator.read(attempt(), callAt(at))
      return reading.status === 'challenge' ? reading.challenge : null
    }
    return { aggregator, sent, look }
  }

  it.each([
    ['resend-code', { resend: `/jobs/${JOB}/mfa/resend` }, `${BASE}/jobs/${JOB}/mfa/resend`],
    ['another-way', { another: `${BASE}/jobs/${JOB}/mfa/another` }, `${BASE}/jobs/${JOB}/mfa/another`],
  ] as const)('%s goes to the address that the job names, and nothing with it', async (request, links, url) => {
    const { aggregator, sent, look } = await watched(links)
    const challenge = (await look(NOW)) ?? CODE
    expect(challenge.requests).toEqual([request])
    expect(await aggregator.requestChallenge?.(attempt(), challenge, request, callAt())).toEqual({ status: 'accepted' })
    expect(sent.at(-1)).toMatchObject({ url, about: { call: 'mfa' }, init: { method: 'POST', redirect: 'error' }, body: {} })
  })

  it('gives the same challenge its time again', async () => {
    const { aggregator, look } = await watched({ resend: `/jobs/${JOB}/mfa/resend` })
    const first = await look(NOW)
    expect(first?.expiresAt).toBe(NOW + 120_000)
    await aggregator.requestChallenge?.(attempt(), first ?? CODE, 'resend-code', callAt(NOW + 20_000))
    const second = await look(NOW + 21_000)
    expect(second).toEqual({ ...first, expiresAt: NOW + 141_000 })
    expect(await look(NOW + 30_000)).toEqual(second)
  })

  it.each([`https://evil.example/jobs/${JOB}/mfa/resend`, `/jobs/../users/mfa/resend`, `/jobs/${JOB}/mfa`, '/users/x'])(
    'never goes to %s',
    async (resend) => {
      const { aggregator, sent, look } = await watched({ resend })
      const challenge = (await look(NOW)) ?? CODE
      const request = aggregator.requestChallenge?.(attempt(), challenge, 'resend-code', callAt()) ?? Promise.resolve()
      expect(await rejection(request)).toBeInstanceOf(DeveloperError)
      expect(sent.some(({ init }) => init.method === 'POST')).toBe(false)
    },
  )

  it('that is refused leaves the challenge open', async () => {
    const refuse = () => fault(400, { code: 'parameter-not-valid', detail: 'A code can be sent three times.' })
    const { aggregator, look } = await watched({ resend: `/jobs/${JOB}/mfa/resend` }, refuse)
    const challenge = (await look(NOW)) ?? CODE
    expect(await aggregator.requestChallenge?.(attempt(), challenge, 'resend-code', callAt())).toMatchObject({
      status: 'refused',
      stillOpen: true,
    })
  })
})
