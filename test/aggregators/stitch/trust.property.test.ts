import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attempt, callAt, given, going, issue, NOW, pendingAuthorization, UI_ID, visitOf } from './given'

/** Generating is slow on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** What comes of parsing: no -0. */
const parsed = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
const json = fc.jsonValue({ maxDepth: 3 }).map(parsed)
const CODES = [
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'REAUTHORIZATION_REQUIRED',
  'USER_INTERACTION_REQUIRED',
  'RESULT_PENDING',
  'NOT_IMPLEMENTED_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'INTERNAL_SERVER_ERROR',
  'RESOURCE_UNAVAILABLE',
  'VERIFICATION_ERROR',
  'SOMETHING_NEW',
]
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: json })
const name = fc.constantFrom('user', 'bankAccounts', 'node', 'transactions', 'id', 'x')
const extensions = fc.record(
  {
    code: sometimes(fc.constantFrom(...CODES)),
    reason: sometimes(fc.constantFrom('bank_unavailable', 'bank_verification_required', 'odd')),
    missingScopes: sometimes(fc.array(fc.constantFrom('balances', 'accounts'))),
    missingClaims: json,
    id: sometimes(fc.base64String()),
    userInteractionUrl: sometimes(fc.webUrl()),
  },
  { requiredKeys: [] },
)
const fault = fc.record(
  { message: sometimes(fc.string()), path: sometimes(fc.array(fc.oneof(name, fc.nat(9)))), extensions: sometimes(extensions) },
  { requiredKeys: [] },
)
const data = fc.dictionary(name, fc.oneof(fc.constant(null), fc.dictionary(name, json), json))
const answer = fc.record(
  { data: sometimes(data), errors: sometimes(fc.array(sometimes(fault))), extensions: sometimes(extensions) },
  { requiredKeys: [] },
)
const anything = fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: json }, fc.constant(undefined))

const STATUSES = ['working', 'connected', 'stopped']
const isDataObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

/** A code of an expired session, wherever it stands, asks for the user and not for a reading. */
const isExpired = (body: unknown): boolean => /unauthenticated/i.test(JSON.stringify(body) ?? '')

describe('whatever execute returns,', () => {
  it('a look is a plain reading or an error of the kit, and data that was there is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        fc.pre(!isExpired(body))
        const before = JSON.stringify(body)
        const { aggregator } = given(() => body)
        const outcome = await aggregator.read(attempt(), callAt()).then(
          (reading) => reading as { status: string; data?: unknown },
          (thrown: Error) => ({ status: thrown.name, data: undefined }),
        )
        expect(JSON.stringify(body)).toBe(before)
        const there: unknown =
          typeof body === 'object' && body !== null && !Array.isArray(body) ? Reflect.get(body, 'data') : null
        if (isDataObject(there)) {
          expect(STATUSES).toContain(outcome.status)
          expect(outcome.data).toEqual(there)
        } else expect([...STATUSES, 'UnreachableError']).toContain(outcome.status)
        if (outcome.status === 'connected' || outcome.status === 'stopped') {
          expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a look with an expired session ends in an error of the kit or a reading', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (body) => {
        const { aggregator } = given(() => ({ ...body, extensions: { code: 'UNAUTHENTICATED' } }))
        const status = await aggregator.read(attempt(), callAt()).then(
          (reading) => reading.status as string,
          (thrown: Error) => thrown.name,
        )
        expect([...STATUSES, 'SessionEndedError', 'UnreachableError']).toContain(status)
      }),
    )
  })

  it('a return, a click and a look at a bank end in what the port says', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        fc.pre(!isExpired(body))
        const { aggregator } = given(() => body)
        const names = ['UnreachableError', 'DeveloperError']
        const failure = (thrown: Error) => {
          expect(names).toContain(thrown.name)
          return null
        }
        const begun = await aggregator
          .completeAuthorization?.(null, pendingAuthorization({ interactionId: UI_ID }), callAt())
          .catch(failure)
        if (begun) expect(['begun', 'stopped']).toContain(begun.status)
        const go = going({ issue: issue('authorization-required', { interactionId: UI_ID }) })
        const visit = await visitOf(aggregator, go).catch(failure)
        if (visit) expect(['secure.stitch.money', 'app.example']).toContain(visit.url.host)
        const bank = await aggregator.institution?.('fnb', callAt()).catch(failure)
        if (bank) expect(bank.id).toBe('fnb')
      }),
      { numRuns: 150 },
    )
  })

  it('nothing that Stitch writes for developers, and no address, is in what a screen draws from', async () => {
    const secret = 'https://secure.stitch.money/connect/5ecret'
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CODES), fc.constantFrom(null, { user: { bankAccounts: [] } }), async (code, there) => {
        const one = {
          message: '5ecret 62425239471',
          path: ['user', '5ecret 62425239471'],
          extensions: { code, reason: '5ecret 62425239471', userInteractionUrl: secret, id: '5ecret 62425239471' },
        }
        const { aggregator } = given(() => ({ data: there, errors: [one] }))
        const reading = await aggregator.read(attempt(), callAt(NOW))
        expect(JSON.stringify(reading)).not.toMatch(/5ecret|62425239471/)
      }),
    )
  })
})

describe('whatever the address of a return is,', () => {
  it('it belongs to a flow by its state alone, and an error in it is read as one word', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.string(), fc.string(), (state, code, error) => {
        const url = new URL('https://app.example/')
        const parameters = { ...(state !== null && { state }), code, error }
        for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value)
        const back = given(() => undefined).aggregator.parseAuthorizationResponse?.(url)
        expect(back?.nonce ?? null).toBe(url.searchParams.get('state'))
        expect(back?.ids ?? []).toEqual([])
        expect(back?.error ?? '').toMatch(/^[\w.-]*$/)
      }),
    )
  })
})
