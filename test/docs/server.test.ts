import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/domain'
import { basiqServer, memoryStore } from '../../src/server'
import { PROBLEMS } from '../../src/server/problem.types'
import { cell, listOf, readText, tableUnder } from './markdown'

const page = readText('docs/server.md')
const scope = { store: memoryStore(), clock: systemClock, fetch }
const platforms = [basiqServer({ apiKey: 'k', version: '3' })]

describe('the page about the server', () => {
  it('the page about the server lists every address', () => {
    const routes = platforms.flatMap(({ name, routes: of }) => of(scope).map(({ method, path }) => `${name} ${method} ${path}`))
    const rows = tableUnder(page, 'Addresses').map((row) => `${cell(row, 'platform')} ${cell(row, 'address')}`)
    expect(rows.sort()).toEqual(routes.sort())
  })

  it('the page about the server lists every kind of problem with its status', () => {
    const rows = tableUnder(page, 'Problems').map((row) => [cell(row, 'kind'), Number(cell(row, 'status'))])
    expect(rows).toEqual(Object.entries(PROBLEMS).map(([kind, [status]]) => [kind, status]))
  })

  it('the page about the server lists every option', () => {
    const [, body = ''] = /interface BankServerOptions \{\n([\s\S]*?)\n\}/.exec(readText('src/server/server.types.ts')) ?? []
    const options = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name)
    expect(tableUnder(page, 'Options').flatMap((row) => listOf(cell(row, 'option')))).toEqual(options)
  })

  it('the page about the server names a test that exists for each attack', () => {
    const rows = tableUnder(page, 'Who attacks what').map((row) => listOf(cell(row, 'tests')))
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((paths) => paths.length === 0)).toEqual([])
    expect(rows.flat().filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([])
  })
})
