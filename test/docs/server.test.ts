import { memoryChannel } from '../../src/server/events/server-channel'
import { serverEvents } from '../../src/server/events/server-events'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/domain'
import { basiqServer, memoryStore, stitchServer } from '../../src/server'
import { createFollower, memoryQueue } from '../../src/server/follow'
import { options } from '../server/stitch.world'
import { PROBLEMS } from '../../src/server/problem.types'
import { cell, listOf, readText, tableUnder } from './markdown'

const page = readText('docs/server.md')
const scope = { store: memoryStore(), clock: systemClock, fetch, looks: { look: async () => Response.error() } }
const platforms = [basiqServer({ apiKey: 'k', version: '3' }), stitchServer(options())]

/** The names of a type's members, from its source: types are gone when a test runs. */
const membersOf = (path: string, type: string): string[] => {
  const [, body = ''] = new RegExp(`interface ${type} \\{\\n([\\s\\S]*?)\\n\\}`).exec(readText(path)) ?? []
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name)
}

describe('the page about the server', () => {
  it('the page about the server lists every address', () => {
    const routes = platforms.flatMap(({ name, routes: of }) => of(scope).map(({ method, path }) => `${name} ${method} ${path}`))
    const host = { scope, aggregatorOf: () => null, isSeen: async () => false, askPages: () => undefined }
    const follower = createFollower({ onNews: () => undefined, queue: memoryQueue() })
    routes.push(...follower.routes(host).map(({ method, path }) => `follow ${method} ${path === '' ? '/' : path}`))
    const events = serverEvents(host, memoryChannel())
    routes.push(...events.routes.map(({ method }) => `events ${method} /`), 'basiq POST /webhooks')
    const rows = tableUnder(page, 'Addresses').map((row) => `${cell(row, 'platform')} ${cell(row, 'address')}`)
    expect(rows.sort()).toEqual(routes.sort())
  })

  it('the page about the server lists every kind of problem with its status', () => {
    const rows = tableUnder(page, 'Problems').map((row) => [cell(row, 'kind'), Number(cell(row, 'status'))])
    expect(rows).toEqual(Object.entries(PROBLEMS).map(([kind, [status]]) => [kind, status]))
  })

  it('the page about the server lists every option', () => {
    expect(tableUnder(page, 'Options').flatMap((row) => listOf(cell(row, 'option')))).toEqual(
      membersOf('src/server/server.types.ts', 'BankServerOptions'),
    )
    expect(
      tableUnder(page, 'Following on')
        .flatMap((row) => listOf(cell(row, 'option')))
        .sort(),
    ).toEqual(membersOf('src/server/follow/follower.ts', 'FollowerOptions').sort())
    expect(tableUnder(page, 'Stitch').flatMap((row) => listOf(cell(row, 'option')))).toEqual(
      membersOf('src/server/stitch/stitch.options.ts', 'StitchServerOptions'),
    )
  })

  it('the page about the server names a test that exists for each attack', () => {
    const rows = tableUnder(page, 'Who attacks what').map((row) => listOf(cell(row, 'tests')))
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((paths) => paths.length === 0)).toEqual([])
    expect(rows.flat().filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })
})
