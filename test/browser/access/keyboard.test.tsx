import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Can, ViewActions } from '../../../src/domain/actions'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { SCREENS } from './every-screen'
import { prefer, press, type } from './protocol'
import { screenOf, stage, type Stage } from './stage'

/** What a keyboard met on one screen. */
interface Walk {
  /** In the order of Tab. */
  reached: Element[]
  /** What had focus without a ring around it. */
  unseen: Element[]
  /** What had focus behind something else. */
  covered: Element[]
  /** What began without Enter: by focus alone, or by typing. */
  hasty: Element[]
  /** What Enter did, in this order. */
  done: string[]
}

const walks = new Map<string, Walk>()

function walkOf(name: string): Walk {
  const walk = walks.get(name) ?? { reached: [], unseen: [], covered: [], hasty: [], done: [] }
  walks.set(name, walk)
  return walk
}

const noting = (name: string) =>
  Object.fromEntries(
    Object.keys(NO_ACTIONS).map((action) => [action, () => walkOf(name).done.push(action)]),
  ) as unknown as ViewActions

function hasRing(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
}

function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}

/** Goes through the whole page by Tab, fills in what is to be filled in, and presses Enter on every button. */
async function walkThrough({ all }: Stage): Promise<void> {
  all.querySelector('button')?.focus()
  for (;;) {
    await press('Tab')
    const at = document.activeElement
    const name = screenOf(at)
    if (at === null || name === null) return
    const { reached, unseen, covered, hasty, done } = walkOf(name)
    const before = done.length
    reached.push(at)
    if (!hasRing(at)) unseen.push(at)
    if (isCovered(at)) covered.push(at)
    if (at instanceof HTMLInputElement && at.type === 'radio') await press(' ')
    else if (at instanceof HTMLInputElement && at.value === '') await type('7')
    if (done.length > before) hasty.push(at)
    // On a link, Enter would go to the bank's page.
    if (at instanceof HTMLButtonElement) await press('Enter')
  }
}

let every: Stage

beforeAll(async () => {
  await prefer({ 'prefers-reduced-motion': 'reduce' })
  every = stage(SCREENS, (name) => ({ actions: noting(name) }))
  await walkThrough(every)
}, 120_000)
afterAll(async () => {
  every.clear()
  // The files after this one have the same page.
  await prefer({})
})

/** Tab stops once in a group of radio buttons; the arrows lead on within it. */
const isStop = (element: Element, index: number, all: readonly Element[]) =>
  !(element instanceof HTMLInputElement && element.type === 'radio') ||
  all.findIndex((each) => each instanceof HTMLInputElement && each.form === element.form && each.name === element.name) === index

const actionableOn = (name: string) =>
  [...every.all.querySelectorAll(`[data-screen='${name}'] :is(button, a, input, summary, [tabindex='0'])`)]
    .filter((element) => element.checkVisibility())
    .filter(isStop)

/** Where nothing more can be left or given up. */
const EXITS: Readonly<Record<string, readonly (keyof Can)[]>> = { connected: [], cancelled: ['start'], left: ['look', 'cancel'] }

test.each(Object.entries(SCREENS))(
  'everything on the screen %s is reached by Tab in its order, works by Enter, and can be left',
  (name, { state }) => {
    const { reached, done, ...faults } = walkOf(name)
    expect(reached).toEqual(actionableOn(name))
    expect(faults).toEqual({ unseen: [], covered: [], hasty: [] })
    expect(done).toEqual(expect.arrayContaining([...(EXITS[state] ?? ['leave', 'cancel'])]))
  },
)

test('the page behind all screens is reached: none holds the keyboard', () => {
  expect(document.activeElement).toBe(every.all.querySelector("[aria-label='After']"))
})
