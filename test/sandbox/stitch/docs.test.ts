import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { stitchBanks, stitchScenarios } from '../../../src/sandbox/index'
import { defaultStitchSettings } from '../../../src/sandbox/stitch/settings'
import { stitchWorld } from './stitch-world'

const page = readFileSync(new URL('../../../docs/sandbox.md', import.meta.url), 'utf8')

/** The rows of the table under a heading, without the marks of code. */
function rows(heading: string): string[][] {
  const section = page.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

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

it('and every call of control, and every setting', () => {
  const { stitch } = stitchWorld().control
  const section = page.split('### Control of Stitch\n')[1] ?? ''
  for (const call of Object.keys(stitch)) expect(section).toContain(`\`${call}(`)
  for (const setting of Object.keys(defaultStitchSettings)) expect(section).toContain(`\`${setting}\``)
})
