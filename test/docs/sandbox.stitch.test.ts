import { expect, it } from 'vitest'
import { stitchBanks, stitchScenarios } from '../../src/sandbox/index'
import { defaultStitchSettings } from '../../src/sandbox/stitch/settings'
import { stitchWorld } from '../sandbox/stitch/stitch-world'
import { readText, tableUnder } from './markdown'

const page = readText('docs/sandbox.md')

const rows = (heading: string) => tableUnder(page, heading).map((row) => Object.values(row))

it('the page about the sandbox says how to get each code of Stitch, row by row', () => {
  expect(rows('How to get each code')).toEqual(
    stitchScenarios.map(({ by, name, code, reason, happens }) => [
      by,
      name,
      [code, reason].filter((part) => typeof part === 'string').join(' '),
      happens,
    ]),
  )
})

it('the page about the sandbox lists every bank of Stitch, with the time that a verification takes', () => {
  const time = (ms: number): string => (ms === 0 ? 'at once' : ms <= 120_000 ? `${ms / 1_000} s` : `${ms / 60_000} min`)
  expect(rows('Banks of Stitch').map((row) => row.slice(0, 4))).toEqual(
    stitchBanks.map(({ id, name, linkable, country, verifiesInMs }) => [
      id,
      name,
      linkable ? 'yes' : '',
      verifiesInMs !== null ? time(verifiesInMs) : country === 'ZA' ? 'never: unknown' : '',
    ]),
  )
})

it('the page about the sandbox names every call of control for Stitch, and every setting', () => {
  const { stitch } = stitchWorld().control
  const section = page.split('### Control of Stitch\n')[1] ?? ''
  for (const call of Object.keys(stitch)) expect(section).toContain(`\`${call}(`)
  for (const setting of Object.keys(defaultStitchSettings)) expect(section).toContain(`\`${setting}\``)
})
