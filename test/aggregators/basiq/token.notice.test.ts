import { expect, it, vi } from 'vitest'
import { basiq, type BasiqVersion } from '../../../src/aggregators/basiq'
import { attempt, callAt, job, json, pendingStep, scripted } from './given'

const tokenWith = (claims: unknown) => `head.${btoa(JSON.stringify(claims))}.signature`

async function toldOf(version: BasiqVersion, token: string): Promise<string[]> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { fetch } = scripted(() => json(200, job([pendingStep('verify-credentials')])))
  const aggregator = basiq({ version, fetch, getToken: () => token })
  await aggregator.read(attempt(), callAt())
  await aggregator.read(attempt(), callAt())
  const told = log.mock.calls.map(String)
  log.mockRestore()
  return told
}

it.each([
  ['3', '2.1', 'basiq-version: 3.0'],
  ['3', '2.0', 'basiq-version: 3.0'],
  ['2.1', '3.0', 'basiq-version: 2.1'],
  ['3', 2.1, 'basiq-version: 3.0'],
] as const)('basiq() of version %s tells the developer once of a token of version %s', async (version, given, mend) => {
  const told = await toldOf(version, tokenWith({ version: given }))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(mend)
})

it.each([
  ['3', tokenWith({ version: '3.0' })],
  ['3', tokenWith({ version: 3 })],
  ['2.1', tokenWith({ version: '2.1' })],
  ['3', tokenWith({ scope: 'CLIENT_ACCESS' })],
  ['3', 'opaque'],
  ['3', 'a.%%%.b'],
] as const)('basiq() of version %s says nothing of the token %s', async (version, token) => {
  expect(await toldOf(version, token)).toEqual([])
})
