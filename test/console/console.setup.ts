import { afterAll, afterEach, beforeEach } from 'vitest'
import { told } from '../../src/domain/developer-notice'
import { hear, settleConsole } from './console.guard'

/**
 * Run before the files of every project: a test that writes to `console.error` or `console.warn` without having said so by
 * `expectConsole` fails. A test may put a spy of its own in the place of these, and hears for itself then.
 */
console.error = hear
console.warn = hear

// The kit says a thing once in a page, and each test is a page of its own.
beforeEach(() => told.clear())

// Registered first, so run last, after what a test file clears up itself.
afterEach(settleConsole)

afterAll(() => {
  settleConsole()
  if (console.error !== hear || console.warn !== hear)
    throw new Error('A test of this file left its own console behind: restore the spy, or the tests after it go unheard.')
})
