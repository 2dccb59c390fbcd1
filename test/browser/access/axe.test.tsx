import axe, { type RunOptions } from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { SCREENS } from './every-screen'
import { prefer, type Media } from './protocol'
import { screenOf, stage, type Stage } from './stage'

/** Only what is not right is asked for: naming each of five thousand elements would take as long again. */
const OPTIONS: RunOptions = { resultTypes: ['violations', 'incomplete'], selectors: false, elementRef: true }

/** What axe finds wrong or cannot decide, and on which screens. */
async function faults(within: HTMLElement): Promise<Record<string, string[]>> {
  const { violations, incomplete } = await axe.run(within, OPTIONS)
  return Object.fromEntries(
    [...violations, ...incomplete].map(({ id, nodes }) => [
      id,
      nodes.map(({ element, any }) =>
        [screenOf(element ?? null), element?.outerHTML, ...any.map(({ message }) => message)].join(' '),
      ),
    ]),
  )
}

const MODES: readonly { title: string; media: Media; page: string }[] = [
  { title: 'light', media: { 'prefers-color-scheme': 'light' }, page: '#ffffff' },
  { title: 'dark', media: { 'prefers-color-scheme': 'dark' }, page: '#000000' },
  { title: 'forced colours', media: { 'forced-colors': 'active' }, page: 'Canvas' },
]

// The files after this one have the same page.
afterAll(() => prefer({}))

describe('every screen', () => {
  let every: Stage
  beforeAll(() => void (every = stage(SCREENS)))
  afterAll(() => every.clear())

  test.each(MODES)('has nothing that axe finds wrong in $title', { timeout: 60_000 }, async ({ media, page }) => {
    await prefer({ ...media, 'prefers-reduced-motion': 'reduce' })
    every.all.style.cssText = `color-scheme: light dark; background: ${page}`
    expect(await faults(every.all)).toEqual({})
  })
})

test('axe would hear of a fault that exists in one scheme only', async () => {
  await prefer({ 'prefers-reduced-motion': 'reduce' })
  const one = stage({ Polling: STATE_VIEWS.Polling }, () => ({ appearance: { 'color-ink': 'light-dark(#000, #222)' } }))
  one.all.style.colorScheme = 'light'
  expect(await faults(one.all)).toEqual({})
  one.all.style.colorScheme = 'dark'
  expect(Object.keys(await faults(one.all))).toContain('color-contrast')
  one.clear()
})
