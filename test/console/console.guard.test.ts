import { expect, test } from 'vitest'
import { expectConsole, settleConsole } from './console.guard'

test.fails.each(['error', 'warn'] as const)('a line of console.%s that the test did not expect fails it', (method) => {
  console[method]('planted')
})

test.fails('an expected line that did not come fails its test', () => {
  expectConsole(/planted/)
})

test('an expected line passes, however often it comes, until the end of its test', () => {
  expectConsole(/^planted: Error: cause$/)
  console.error('planted:', new Error('cause'))
  console.warn('planted:', new Error('cause'))
  expect(settleConsole).not.toThrow()
  console.error('planted:', new Error('cause'))
  expect(settleConsole).toThrow(/no test expected:\nplanted: Error: cause$/)
})
