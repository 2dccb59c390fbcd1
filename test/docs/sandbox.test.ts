import { expect, it } from 'vitest'
import { sandboxBanks, sandboxLogins } from '../../src/sandbox/index'
import { readText, rowsIn } from './markdown'

const rows = rowsIn(readText('docs/sandbox.md'))

it.each(sandboxLogins)(
  'the page about the sandbox says what the login $loginId of Basiq does',
  ({ loginId, password, happens }) => {
    expect(rows).toContainEqual([loginId, password, happens])
  },
)

it.each(sandboxBanks)('the page about the sandbox lists the bank $id of Basiq', ({ id, name }) => {
  expect(rows.map(([first, second]) => [first, second])).toContainEqual([id, name])
})
