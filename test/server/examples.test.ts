import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSandbox } from '../../src/sandbox/index'

const root = join(import.meta.dirname, '../..')
const folders: string[] = []

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Imports files of an example as they stand, with the kit's source in the place of the package. */
async function load(example: string, files: readonly string[]): Promise<Record<string, unknown>> {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache/example-'))
  folders.push(folder)
  for (const path of files) {
    const text = readFileSync(join(root, 'examples', example, path), 'utf8')
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text.replace("'bank-connection-kit/server'", `'${join(root, 'src/server/index.ts')}'`))
  }
  return import(/* @vite-ignore */ join(folder, files.at(-1) ?? ''))
}

function world(version: '2.1' | '3.0') {
  const sandbox = createSandbox({ script: { settings: { defaultVersion: version } } })
  const { id } = sandbox.control.addUser()
  vi.stubEnv('BASIQ_API_KEY', 'sandbox-api-key')
  vi.stubEnv('BASIQ_USER', id)
  vi.stubEnv('PORT', '0')
  const own = globalThis.fetch
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    input.startsWith('http://127.0.0.1') ? own(input, init) : sandbox.fetch(input, init ?? {}),
  )
  return id
}

const NEXT = ['app/session.ts', 'app/api/bank/[...path]/route.ts']

describe('the examples of servers', () => {
  it('the plain Node server gives the user of its session a token', async () => {
    const userId = world('2.1')
    const { server } = (await load('node-server', ['session.mjs', 'server.mjs'])) as { server: Server }
    try {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const headers = { cookie: 'session=0d3adbee', origin, 'content-type': 'application/json' }
      const answer = await fetch(`${origin}/api/bank/basiq/token`, { method: 'POST', headers, body: '{}' })
      const { access_token: token } = (await answer.json()) as { access_token: string }
      expect(JSON.parse(atob(token.split('.')[1] ?? ''))).toMatchObject({ userid: userId, scope: 'CLIENT_ACCESS' })
      expect(
        (await fetch(`${origin}/api/bank/basiq/token`, { method: 'POST', headers: { ...headers, cookie: '' } })).status,
      ).toBe(401)
    } finally {
      server.close()
    }
  })

  it('the route handlers for Next answer by their methods', async () => {
    world('3.0')
    const route = (await load('next-server', NEXT)) as Record<'GET' | 'POST' | 'DELETE', (request: Request) => Promise<Response>>
    const [mount, headers] = ['https://app.example/api/bank/basiq', { cookie: 'session=0d3adbee', origin: 'https://app.example' }]
    const list = await route.GET(new Request(`${mount}/users/me/connections`, { headers }))
    expect(await list.json()).toMatchObject({ data: [] })
    const token = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' }
    expect((await route.POST(new Request(`${mount}/token`, token))).status).toBe(200)
    expect((await route.DELETE(new Request(`${mount}/users/me/connections/none`, { method: 'DELETE', headers }))).status).toBe(
      404,
    )
  })

  it.each([
    ['node-server', 'server.mjs'],
    ['next-server', NEXT[1] ?? ''],
  ])('the server of %s takes a host at most fifteen lines', (example, path) => {
    const lines = readFileSync(join(root, 'examples', example, path), 'utf8').split('\n')
    expect(lines.filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(15)
  })
})
