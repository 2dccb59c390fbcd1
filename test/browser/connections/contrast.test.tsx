import { afterAll, afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../../src/styles/index.css'
import type { Appearance } from '../../../src/view'
import { BANK_PICTURES, type BankScreen } from '../../visual/banks.table'
import { bankScreen } from '../../visual/bank-screens'
import { mount } from '../access/mount'
import { prefer } from '../access/protocol'
import { contrast, faintTexts, groundOf, LOOKS, painted } from '../view/contrast'

const SCREENS = Object.keys(BANK_PICTURES) as BankScreen[]
const SCHEMES = ['light', 'dark'] as const

let clear: (() => void) | undefined
afterEach(() => clear?.())
afterAll(() => prefer({}))

/** Draws a screen as its pictures show it, with nothing that moves. */
async function open(screen: BankScreen, appearance: Appearance): Promise<HTMLElement> {
  const { element, awaits, presses } = bankScreen(screen, 'en', appearance)
  const mounted = mount(element)
  clear = () => {
    mounted.clear()
    clear = undefined
  }
  await expect.poll(() => mounted.element.querySelector(awaits)).not.toBeNull()
  if (presses !== undefined) mounted.element.querySelector<HTMLElement>(presses)?.click()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return mounted.element
}

test.each(LOOKS)('every text of the list, the picker and the banner of $name has enough contrast in $scheme', async (look) => {
  await prefer({ 'prefers-reduced-motion': 'reduce' })
  const poor: string[] = []
  for (const screen of SCREENS) {
    const element = await open(screen, look.appearance)
    poor.push(...faintTexts(element).map((text) => `${screen}: ${text}`))
    clear?.()
  }
  expect(poor).toEqual([])
})

/** What the mouse can be over, and where it is found. */
const HOVERED: readonly (readonly [screen: BankScreen, selector: string])[] = [
  ['picker-rows', "[data-bck-part='bank'][data-state='down']"],
  ['picker-rows', "[data-bck-part='bank'][data-state='degraded']"],
  ['picker-rows', "[data-action='bank-missing']"],
  ['picker-down', "[data-action='wait']"],
  ['list-rows', "[data-action='follow']"],
  ['list-rows', "[data-bck-part='connection-more']"],
  ['list-choices', "[data-action='remove']"],
  ['list-choices', "[data-action='remove-yes']"],
  ['banner-one', "[data-action='attention-open']"],
  ['banner-one', "[data-action='attention-later']"],
]

test.each(SCHEMES)('what the mouse is over has enough contrast in %s', async (scheme) => {
  await prefer({ 'prefers-reduced-motion': 'reduce' })
  const poor: string[] = []
  for (const [screen, selector] of HOVERED) {
    const element = await open(screen, { scheme })
    const under = element.querySelector<HTMLElement>(selector)
    if (under === null) throw new Error(`There is no ${selector} in ${screen}.`)
    await userEvent.hover(under)
    expect(under.matches(':hover')).toBe(true)
    poor.push(...faintTexts(under.parentElement ?? under).map((text) => `${screen} ${selector}: ${text}`))
    clear?.()
  }
  expect(poor).toEqual([])
})

test.each(SCHEMES)('rows that wait for the answer to what was typed have enough contrast in %s', async (scheme) => {
  const element = await open('picker-rows', { scheme })
  const list = element.querySelector("[data-bck-part='picker-list']")
  list?.setAttribute('aria-busy', 'true')
  expect(faintTexts(element)).toEqual([])
  // A text within something that lets its ground through is paler than its colour says.
  const through = [...element.querySelectorAll('*')].filter((each) => getComputedStyle(each).opacity !== '1')
  expect(through.map((each) => each.getAttribute('data-bck-part'))).toEqual(through.map(() => 'picker-logo'))
})

test.each([
  ['light', { 'prefers-color-scheme': 'light' }],
  ['dark', { 'prefers-color-scheme': 'dark' }],
  ['forced colours', { 'forced-colors': 'active' }],
] as const)('the dots of a menu can be seen in %s', async (name, media) => {
  await prefer({ ...media, 'prefers-reduced-motion': 'reduce' })
  const element = await open('list-rows', name === 'forced colours' ? {} : { scheme: name })
  const dots = element.querySelector("[data-bck-part='connection-more'] > span")
  if (dots === null) throw new Error('There is no menu.')
  const ground = groundOf(dots.parentElement)
  const { backgroundColor, boxShadow } = getComputedStyle(dots)
  expect(contrast(painted(backgroundColor, ground), ground)).toBeGreaterThanOrEqual(3)
  expect(boxShadow).not.toBe('none')
})
