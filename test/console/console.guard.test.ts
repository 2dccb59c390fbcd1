import { expect, test } from 'vitest'
import { expectConsole, settleConsole } from './console.guard'

test.fails.each(['error', 'warn'] as const)('a line of console.%s that the test did not expect fails it', (method) => {
  console[method]('planted')
})

test.fails('so does one that was expected and did not come', () => {
  expectConsole(/planted/)
})

test('what was expected passes, however often it comes, and only until the account is settled', () => {
  expectConsole(/^planted: Error: cause$/)
  console.error('planted:', new Error('cause'))
  console.warn('planted:', new Error('cause'))
  expect(settleConsole).not.toThrow()
  console.error('planted:', new Error('cause'))
  expect(settleConsole).toThrow(/no test expected:\nplanted: Error: cause$/)
})
