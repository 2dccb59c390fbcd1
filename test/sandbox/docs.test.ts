import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sandboxBanks, sandboxLogins } from '../../src/sandbox/index'

/** The cells of every row of the page's tables, without the marks of code. */
const rows = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )

it.each(sandboxLogins)('the page about the sandbox says what the login $loginId does', ({ loginId, password, happens }) => {
  expect(rows).toContainEqual([loginId, password, happens])
})

it.each(sandboxBanks)('the page about the sandbox lists the bank $id', ({ id, name }) => {
  expect(rows.map(([first, second]) => [first, second])).toContainEqual([id, name])
})
