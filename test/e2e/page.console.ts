import type { BrowserContext } from 'playwright'
import { hear } from '../console/console.guard'

const TOLD: readonly string[] = ['error', 'warning']

/** What the pages of a browser write to their consoles, and what they throw and nobody catches, counts as written by the test. */
export function hearPages(context: BrowserContext): void {
  context.on('console', (message) => {
    if (TOLD.includes(message.type())) hear(message.text(), message.location().url)
  })
  context.on('weberror', (thrown) => hear('Uncaught', thrown.error()))
}
