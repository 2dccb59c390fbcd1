import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFERRED_SCENARIOS, STOP_SCENARIOS } from '../../src/domain'
import { connectionMachine } from '../../src/machine'
import { cell, readText, tableUnder } from './markdown'

const page = readText('docs/architecture.md')
const rootOf = (path: string) => new URL(`../../${path}`, import.meta.url)
const files = readdirSync(rootOf('src'), { recursive: true, encoding: 'utf8' }).map((path) => basename(path))
const inCode = [...page.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

describe('the page about the architecture', () => {
  it('the page about the architecture names only files and folders that exist', () => {
    const paths = inCode.filter((text) => /^(src|test)\/[\w./-]+$/.test(text))
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => !existsSync(rootOf(path)))).toEqual([])
    const names = inCode.filter((text) => /^[\w-]+(\.[\w-]+)*\.tsx?$/.test(text))
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !files.includes(name))).toEqual([])
  })

  it('the page about aggregators names only files that exist', () => {
    const names = [...readText('docs/aggregators.md').matchAll(/`([\w-]+(?:\.[\w-]+)*\.ts)`/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !files.includes(name))).toEqual([])
  })

  it('the page about the architecture names every folder of the source as a layer', () => {
    const [, block = ''] = /^```\nsrc\/\n([\s\S]*?)^```/m.exec(page) ?? []
    const layers = [...block.matchAll(/^ {2}(\w+)\//gm)].map(([, name = '']) => name)
    const folders = readdirSync(rootOf('src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(layers.toSorted()).toEqual(folders.toSorted())
  })

  it('the page about the architecture names every state of the machine once', () => {
    const states = tableUnder(page, 'States').map((row) => cell(row, 'state'))
    expect(states.toSorted()).toEqual(Object.keys(connectionMachine.config.states ?? {}).toSorted())
    const resting = [...Object.values(STOP_SCENARIOS), ...Object.values(DEFERRED_SCENARIOS)].map(({ state }) => state)
    expect(resting.filter((state) => !states.includes(state))).toEqual([])
  })

  it('the page about the architecture names every part of a connection', () => {
    const parts = tableUnder(page, 'The parts of a connection').flatMap((row) => cell(row, 'part').split(', '))
    expect(parts.filter((part) => !existsSync(rootOf(`src/connection/${part}`)))).toEqual([])
    const folders = readdirSync(rootOf('src/connection'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => `${name}/`).filter((folder) => !parts.includes(folder))).toEqual([])
  })
})
