import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBankAccount } from '../../src/aggregators/stitch'
import type { PlatformServer } from '../../src/server'
import { entries, examplesOf } from '../docs/examples'
import { hostWorld } from './host'
import { KEY } from './stitch.world'

const ENV = { STITCH_CLIENT_ID: 'test-sandbox', STITCH_SECRET: 'sandbox-secret', BANK_TOKENS_KEY: KEY }

/** Compiles the sample of docs/server.md as it stands there, and runs it. */
async function runSample(): Promise<PlatformServer> {
  const sample = examplesOf('docs/server.md').find(({ code }) => code.includes('export const stitch = stitchServer('))
  if (sample === undefined) throw new Error('docs/server.md has no sample of a server for Stitch any more.')
  const root = new URL('../../', import.meta.url)
  const code = sample.code.replaceAll(/from '(bank-connection-kit[^']*)'/g, (_, name: string) => {
    const entry = entries[name]
    if (entry === undefined) throw new Error(`The sample imports ${name}, which is no entry.`)
    return `from '${new URL(entry, root).pathname}'`
  })
  const folder = new URL('.cache/samples/', root)
  mkdirSync(folder, { recursive: true })
  const file = new URL('stitch-server.ts', folder)
  writeFileSync(file, code)
  const { stitch } = (await import(/* @vite-ignore */ file.pathname)) as { stitch: PlatformServer }
  return stitch
}

describe('the server of the docs, attacked by a user who is signed in', () => {
  let stitch: PlatformServer
  beforeAll(async () => {
    Object.assign(process.env, ENV)
    stitch = await runSample()
  })
  afterAll(() => {
    for (const name of Object.keys(ENV)) delete process.env[name]
  })

  const { document: foreign, variables } = verifyBankAccount({
    accountNumber: '1000000001',
    bankId: 'fnb',
    accountHolder: { individual: { identifyingDocument: { identityDocument: { number: '8001015009087', country: 'ZA' } } } },
  })

  /** What Stitch was sent for a request of the browser. */
  async function sentFor(body: Record<string, unknown>) {
    const host = hostWorld({ platforms: [stitch] })
    const answer = await host.ask('/stitch/graphql', { as: 'alice', method: 'POST', body })
    const queries = host.control
      .requests()
      .filter(({ path }) => path === '/graphql')
      .map((request) => JSON.parse(request.body) as { query: string; variables: unknown })
    return { answer, queries }
  }

  it.each([
    ['alone', { key: 'bank-health', query: foreign }],
    ['with its name', { key: 'bank-health', query: foreign, name: 'VerifyBankAccount' }],
    ['with its variables', { key: 'bank-health', query: foreign, variables }],
    ['as the operation of GraphQL clients', { key: 'bank-health', query: foreign, operationName: 'VerifyBankAccount' }],
    ['as the name', { key: 'bank-health', name: foreign }],
    ['under the key of another document', { key: 'holder', query: foreign, variables }],
    ['under no key', { query: foreign, variables }],
  ])('the app’s own token never carries a query that came from the browser (%s)', async (_, body) => {
    const { queries, answer } = await sentFor(body)
    expect(queries.filter(({ query }) => query.includes('verifyBankAccountDetails'))).toEqual([])
    expect(answer.text).not.toContain('verifyBankAccountDetails')
  })

  it('a document of users never gets the app’s token, although the user has none', async () => {
    const { queries } = await sentFor({ key: 'accounts' })
    expect(queries).toEqual([])
  })

  it('what is listed for the app runs as it is listed', async () => {
    const { queries, answer } = await sentFor({ key: 'verify', variables })
    expect([answer.status, queries.length]).toEqual([200, 1])
    expect(queries[0]?.query).toContain('query Verify(')
    expect(queries[0]?.query).not.toBe(foreign)
  })
})
