import { expect, it } from 'vitest'
import { ROW_STATUS_NAMES } from '../../src/connections/status/row-status.table'
import { cell, listOf, readText, tableUnder } from './markdown'

it('the page about a user’s banks lists every status of a row', () => {
  const rows = tableUnder(readText('docs/your-banks.md'), 'How a row stands')
  expect(rows.flatMap((row) => listOf(cell(row, 'status'))).toSorted()).toEqual([...ROW_STATUS_NAMES].sort())
})
