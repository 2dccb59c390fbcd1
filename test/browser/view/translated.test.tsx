import type { ComponentType } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { View } from '../../../src/domain/view'
import { createAnnouncer } from '../../../src/view/live-region/announcer'
import { ConnectionView, type ButtonProps, type ConnectionViewProps } from '../../../src'
import { ar } from '../../../src/messages/ar'
import { en } from '../../../src/messages/en'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { stillClock } from '../../../stories/fixtures/still-clock'
import { mount, type Mounted } from '../access/mount'
import { SCREENS } from '../access/every-screen'
import { translate, untranslated } from './translate'

/** Screens on a page that the browser translates at every moment, one after another. */

const NAMES = Object.keys(SCREENS)
const viewOf = (name: string): View => SCREENS[name] as View

const at = (index: number): string => NAMES[index % NAMES.length] ?? ''

type Own = Partial<ConnectionViewProps>

const announcer = createAnnouncer()
const card = (view: View, own: Own) => (
  <ConnectionView messages={en} clock={stillClock} announcer={announcer} {...own} actions={NO_ACTIONS} view={view} />
)

/** These depend on the way here, and on the time. */
const PASSING = "[data-bck-part^='timeline'], [data-bck-part='countdown']"

/** Everything else that the screen says. */
const wordsOf = ({ element }: Mounted): string =>
  [...element.querySelectorAll(PASSING)].reduce((said, part) => said.replace(untranslated(part), ''), untranslated(element))

/** What each screen says on a page that is not translated. */
function spokenBy(own: Own): Record<string, string> {
  const said: Record<string, string> = {}
  for (const name of NAMES) {
    const drawn = mount(card(viewOf(name), own))
    said[name] = wordsOf(drawn)
    drawn.clear()
  }
  return said
}

let drawn: Mounted | null = null
afterEach(() => {
  drawn?.clear()
  drawn = null
})

/** Draws these screens one after another, translated in between, and names those that do not say what they should. */
function walk(names: readonly string[], own: Own = {}): string[] {
  const said = spokenBy(own)
  const page = mount(null)
  drawn = page
  const wrong: string[] = []
  let before = 'nothing'
  for (const name of names) {
    page.render(card(viewOf(name), own))
    if (wordsOf(page) !== said[name]) wrong.push(`${before} -> ${name}`)
    translate(page.element)
    before = name
  }
  return wrong
}

const isLong = import.meta.env['VITE_LONG'] !== undefined

/**
 * Each screen after eight others that lie apart in the list, in one walk. With `VITE_LONG`, after every other one: some nine thousand
 * changes, which takes half a minute.
 */
function transitions(): string[] {
  const strides = isLong ? NAMES.slice(1).map((_, index) => index + 1) : [1, 2, 5, 11, 23, 37, 51, 67]
  const walked: string[] = []
  for (const stride of strides) for (const index of NAMES.keys()) walked.push(at(index), at(index + stride))
  return walked
}

test('the translation of this test replaces every text on a screen', () => {
  drawn = mount(card(viewOf('CredentialsFirst'), {}))
  translate(drawn.element)
  expect(drawn.element.querySelectorAll('font font').length).toBeGreaterThan(10)
  expect(drawn.element.querySelector('h2')?.textContent).toMatch(/^«.*»/)
})

test('each screen says its own words after others', { timeout: 120_000 }, () => {
  expect(NAMES.length).toBeGreaterThan(60)
  expect(walk(transitions())).toEqual([])
})

/** Once through all screens, and back. */
const once = [...NAMES, ...NAMES.toReversed()]

const IconButton: ComponentType<ButtonProps> = ({ kind, type, name, onPress, describedBy, children }) => (
  <button type={type ?? 'button'} data-action={name} data-kind={kind} aria-describedby={describedBy} onClick={onPress}>
    {kind === 'primary' && <svg aria-hidden="true" />}
    {children}
  </button>
)

describe('each screen says its own words', () => {
  test.each<[string, Own]>([
    ['in Arabic', { messages: ar }],
    ['in English on a page that runs from right to left', { dir: 'rtl' }],
    ["with a host's own button, which has an icon beside the words", { components: { Button: IconButton } }],
    ['in a host’s form', { formElement: 'div' }],
  ])('also %s', (_, own) => {
    expect(walk(once, own)).toEqual([])
  })

  test('when its details are unfolded, and when it is drawn again', () => {
    const said = spokenBy({})
    const page = mount(null)
    drawn = page
    for (const name of once) {
      page.render(card(viewOf(name), {}))
      page.element.querySelector<HTMLElement>("[data-bck-part='more'][aria-expanded='false']")?.click()
      translate(page.element)
      page.render(card({ ...viewOf(name) }, {}))
      expect(wordsOf(page)).toBe(said[name])
    }
  })
})

test('names of banks and references for support are left as they are', () => {
  drawn = mount(card(viewOf('integration-fault'), {}))
  const before = [...drawn.element.querySelectorAll('dd')].map(({ textContent }) => textContent)
  const name = drawn.element.querySelector("[data-bck-part='bank-name']")?.textContent
  translate(drawn.element)
  expect([...drawn.element.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(before)
  expect(before.length).toBeGreaterThan(3)
  expect(drawn.element.querySelector("[data-bck-part='bank-name']")?.textContent).toBe(name)
  for (const bdi of drawn.element.querySelectorAll('h2 bdi, p bdi')) expect(bdi.textContent).not.toContain('«')
})
