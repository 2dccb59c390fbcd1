import { expect, it, vi } from 'vitest'
import { basiq } from '../../../src/aggregators/basiq'
import { attempt, callAt, fault, scripted, USER } from './given'

const REQUEST = { intent: 'create', connectionId: null, institutionId: 'AU00000', credentials: { password: 'p' } } as const

const toldOf = async (status: number, code: string) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { fetch } = scripted(() => fault(status, { code }))
  await basiq({ version: '2.1', userId: USER, fetch, getToken: () => 'token-1' }).begin(REQUEST, callAt())
  const told = log.mock.calls.map(String)
  log.mockRestore()
  return told
}

it.each([
  ['too-many-sandbox-connections', 'as many connections as the sandbox allows'],
  ['no-production-access', 'its API key works in the sandbox only'],
  ['request-not-valid', 'tokens were asked for too often'],
  ['forbidden-access', 'because of what its token may do'],
])('the developer is told why Basiq refused a request with 403, %s', async (code, because) => {
  const told = await toldOf(403, code)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(because)
})

it('a token that another user’s job refuses is renewed once before the job counts as somebody else’s', async () => {
  const { fetch, sent } = scripted(() => fault(401, { code: 'unauthorized-access' }))
  const reasons: string[] = []
  const aggregator = basiq({ version: '3', userId: USER, fetch, getToken: (why) => `token-${reasons.push(why)}` })
  expect(await aggregator.read(attempt(), callAt())).toMatchObject({ issue: { scenario: 'attempt-gone', foreign: true } })
  expect(reasons).toEqual(['first', 'expired'])
  expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2'])
})
