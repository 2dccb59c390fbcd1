import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { basiq, classify } from '../../../src/aggregators/basiq'
import { INTENTS, type Aggregator, type BeginRequest, type CallContext } from '../../../src/domain'
import { attempt, callAt, job, JOB, json, NOW, scripted, USER } from './given'

const STATUSES = ['working', 'challenge', 'deferred', 'connected', 'stopped']
const word = fc.constantFrom(
  'pending',
  'in-progress',
  'success',
  'failed',
  'skipped',
  'mfa-challenge',
  'verify-credentials',
  'mfa',
  'report',
)
const key = fc.constantFrom(
  'title',
  'status',
  'result',
  'steps',
  'type',
  'code',
  'detail',
  'input',
  'links',
  'source',
  'url',
  'id',
  'updated',
  'created',
  'expiryMs',
  '__proto__',
)
const { json: any } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(word, fc.jsonValue(), fc.constant(null), fc.double(), fc.string()),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 6 }),
  ),
}))
const jobLike = fc
  .record({ steps: fc.array(fc.oneof(any, fc.record({ title: word, status: word, result: any })), { maxLength: 5 }) })
  .map(({ steps }) => job(steps))

describe('a response of any content', () => {
  it.each(['2.1', '3'] as const)('is a reading or nothing in version %s', (version) => {
    fc.assert(
      fc.property(fc.oneof(any, jobLike), fc.constantFrom(...INTENTS), fc.boolean(), (value, intent, joined) => {
        const reading = classify(value, { attempt: attempt({ intent, joined }), version, now: NOW })
        if (reading === null) return
        expect(STATUSES).toContain(reading.status)
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
      }),
      { numRuns: 1500 },
    )
  })

  it('is read the same twice', () => {
    fc.assert(
      fc.property(jobLike, (value) => {
        const context = { attempt: attempt(), version: '3' as const, now: NOW }
        expect(classify(value, context)).toEqual(classify(value, context))
      }),
    )
  })

  it('and any status is a reading or an error of the kit', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const statuses = fc.oneof(
      fc.constantFrom(200, 202, 400, 401, 403, 404, 409, 429, 500, 503),
      fc.integer({ min: 205, max: 599 }),
    )
    await fc.assert(
      fc.asyncProperty(statuses, fc.oneof(fc.json(), fc.string()), async (status, body) => {
        fc.pre(status !== 205 && status !== 304)
        const { fetch } = scripted(() => new Response(body, { status }))
        const aggregator = basiq({ version: '2.1', userId: USER, fetch, getToken: () => 't' })
        const name = await aggregator.read(attempt(), callAt()).then(
          ({ status: one }) => one,
          (error: Error) => error.name,
        )
        expect([...STATUSES, 'UnreachableError', 'SessionEndedError']).toContain(name)
      }),
    )
    log.mockRestore()
  })
})

describe('an id outside the pattern', () => {
  const strange = fc.string({ minLength: 1 }).filter((id) => !/^[A-Za-z0-9_-]{1,128}$/.test(id))

  it('never reaches an address', async () => {
    await fc.assert(
      fc.asyncProperty(strange, async (id) => {
        const { fetch, sent } = scripted(() => json(202, { type: 'job', id: JOB }))
        const old = basiq({ version: '2.1', userId: USER, fetch, getToken: () => 't' })
        const credentials = { loginId: 'a', password: 'b' }
        const tries = [
          () => old.read(attempt({ id }), callAt()),
          () => old.institution?.(id, callAt()),
          () => old.institutionOf?.(id, callAt()),
          () =>
            old.answerChallenge?.(attempt({ id }), { id: 'c', kind: 'code', prompts: [''], expiresAt: null }, ['1'], callAt()),
          () => old.begin({ intent: 'create', connectionId: null, institutionId: id, credentials }, callAt()),
          () => old.begin({ intent: 'update', connectionId: id, institutionId: null, credentials }, callAt()),
        ]
        for (const one of tries) await Promise.resolve(one()).catch(() => undefined)
        expect(sent).toHaveLength(0)
      }),
    )
  })

  it('never comes out of a return', () => {
    const aggregator = basiq({ version: '3', getToken: () => 't' })
    fc.assert(
      fc.property(fc.string(), fc.string(), (jobId, jobIds) => {
        const url = new URL('https://app.example/')
        url.searchParams.set('jobId', jobId)
        url.searchParams.set('jobIds', jobIds)
        for (const id of aggregator.parseAuthorizationResponse?.(url)?.ids ?? []) expect(id).toMatch(/^[A-Za-z0-9_-]{1,128}$/)
      }),
    )
  })
})

describe('a secret', () => {
  const LOGIN = 'user-5ecret'
  const PASSWORD = 'pass-5ecret'
  const ANSWER = 'answer-5ecret'
  const TOKEN = 'token-5ecret'
  const create: BeginRequest = {
    intent: 'create',
    connectionId: null,
    institutionId: 'AU00000',
    credentials: { loginId: LOGIN, password: PASSWORD },
  }

  /** Everything that an error carries, whatever it inherits. */
  const tell = (error: unknown): string =>
    error instanceof Error
      ? [error.name, error.message, JSON.stringify(error), tell(error.cause)].join(' ')
      : (JSON.stringify(error) ?? '')

  const all = async (aggregator: Aggregator, call: CallContext) => {
    const calls = [
      () => aggregator.begin(create, call),
      () => aggregator.read(attempt(), call),
      () => aggregator.institution?.('AU00000', call),
      () => aggregator.answerChallenge?.(attempt(), { id: 'c', kind: 'code', prompts: [''], expiresAt: null }, [ANSWER], call),
    ]
    const told: string[] = []
    for (const one of calls) told.push(await Promise.resolve(one()).then((value) => JSON.stringify(value) ?? '', tell))
    return told.join(' ')
  }

  it.each([
    ['a cut line', () => Promise.reject(new TypeError(`Failed to fetch with ${PASSWORD} ${TOKEN}`))],
    ['a page', () => new Response(`<html>${PASSWORD}`, { status: 500 })],
    ['a refusal', () => json(403, { message: 'Missing Authentication Token' })],
    ['no answer of the kind', () => new Response('x')],
    ['an end of the session', () => new Response('', { status: 401 })],
    ['no Response', () => ({}) as Response],
  ])('is in no error, result or log after %s', async (_, answer) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { fetch, sent } = scripted(answer)
    const aggregator = basiq({ version: '2.1', userId: USER, fetch, getToken: () => TOKEN })
    const told = await all(aggregator, callAt())
    expect(JSON.stringify(sent.map(({ body }) => body))).toContain(PASSWORD)
    expect(`${told} ${log.mock.calls.flat().map(String).join(' ')}`).not.toContain('5ecret')
    expect(sent.map(({ url }) => url).join(' ')).not.toContain('5ecret')
    log.mockRestore()
  })

  it('is in no error about the consent page', async () => {
    const aggregator = basiq({ version: '3', getToken: () => TOKEN, consentUrl: () => `http://bad.example/?token=${TOKEN}` })
    const going = { intent: 'create' as const, connectionId: null, institutionId: null, issue: null, nonce: 'n' }
    const told = await Promise.resolve(aggregator.authorizationUrl?.(going, callAt())).then(String, tell)
    expect(told).toContain('consentUrl')
    expect(told).not.toContain('5ecret')
  })
})
