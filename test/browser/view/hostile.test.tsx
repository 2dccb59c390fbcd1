import { expect, test } from 'vitest'
import type { View } from '../../../src/domain/view'
import type { Appearance } from '../../../src/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { HOOLI, issue } from '../../../stories/fixtures/view.fixtures'
import { expectConsole } from '../../console/console.guard'
import { draw, parts } from './draw'

const named = (name: string, logoUrl: string | null = null): View => ({
  ...STATE_VIEWS.Polling,
  institution: { ...HOOLI, name, logoUrl },
})

test('a name with markup is text', async () => {
  const { root } = await draw(named('<img src=x onerror=alert(1)><b>Bank</b>'))
  expect(root.querySelector('b, img')).toBeNull()
  expect(parts(root, 'bank-name')[0]?.textContent).toContain('<b>Bank</b>')
})

test('a name cannot turn the direction of what follows it', async () => {
  const { root } = await draw(named('Bank\u202e of \u2066Evil\u0000'))
  expect(root.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  expect(root.querySelector("[data-bck-part='body'] bdi")?.textContent).toBe('Bank of Evil')
})

test('a name of 400 characters is cut and fits', async () => {
  const { root } = await draw(named('Ö'.repeat(400)))
  root.style.inlineSize = '280px'
  expect(root.scrollWidth).toBeLessThanOrEqual(280)
  expect(root.querySelector('h2, [data-bck-part="body"] bdi')?.textContent.length).toBeLessThan(60)
})

const LONG_NAMES = { 'left to right': 'The <b>Bank</b> of Ñandú ', 'right to left': 'بنك المدينة القديمة ' }
const DIRECTIONS = Object.keys(LONG_NAMES) as (keyof typeof LONG_NAMES)[]

test.each(DIRECTIONS.flatMap((name) => DIRECTIONS.map((page) => [name, page] as const)))(
  'a very long name from %s, on a page from %s, shows two lines, is read out, and lies over nothing',
  async (direction, page) => {
    const { root } = await draw(named(LONG_NAMES[direction].repeat(14)), { dir: page === 'left to right' ? 'ltr' : 'rtl' })
    const [name] = parts(root, 'bank-name')
    const [heading] = parts(root, 'heading')
    for (const width of [280, 420, 720, 1000]) {
      root.style.inlineSize = `${width}px`
      const box = name?.getBoundingClientRect()
      expect([width, Math.round((box?.height ?? 0) / (1.3 * 16))]).toEqual([width, 2])
      // Every box of the name, also of what is clipped and not seen.
      const boxes = [name, ...(name?.querySelectorAll('*') ?? [])].flatMap((element) => [...(element?.getClientRects() ?? [])])
      const top = heading?.getBoundingClientRect().top ?? 0
      expect([width, boxes.filter(({ bottom }) => bottom > top)]).toEqual([width, []])
      expect(root.scrollWidth).toBeLessThanOrEqual(width)
    }
    expect(name && getComputedStyle(name).textAlign).toBe(page === 'left to right' ? 'left' : 'right')
    expect(name?.textContent).toMatch(/^.{100,119}…$/)
  },
)

test.each(['', '   ', '\u200b\u202e'])('the empty name %j is no name at all', async (name) => {
  const { root } = await draw(named(name))
  expect(parts(root, 'bank-name')).toHaveLength(0)
  expect(root.querySelector('[data-bck-part="body"]')?.textContent).toContain('your bank')
})

test('a logo that fails to load gives way to the initial', async () => {
  const { root } = await draw(named('Ärzte Bank', 'https://127.0.0.1:9/none.png'))
  await expect.poll(() => parts(root, 'bank-logo')[0]?.textContent).toBe('Ä')
})

test.each(['javascript:alert(1)', 'http://plain.example/logo.png', 'file:///etc/passwd'])(
  'the logo %s is never loaded',
  async (url) => {
    const { root } = await draw(named('Bank', url))
    expect(root.querySelector('img')).toBeNull()
  },
)

test('a reset address that is not https is no link', async () => {
  const view = {
    ...SCENARIO_VIEWS['credentials-changed'],
    institution: { ...HOOLI, passwordResetUrl: 'javascript:alert(1)' },
  } as View
  const { root } = await draw(view)
  expect(root.querySelector('a')).toBeNull()
})

test('a text of the bank is text, folded away', async () => {
  const view = { ...SCENARIO_VIEWS['bank-notice'], issue: issue('bank-notice', { detail: '<script>alert(1)</script>' }) } as View
  const { root } = await draw(view)
  expect(root.querySelector('script')).toBeNull()
  expect(root.querySelector('q')?.checkVisibility()).toBe(false)
  expect(root.querySelector('q')?.textContent).toBe('<script>alert(1)</script>')
})

test('a locale that does not exist breaks nothing', async () => {
  expectConsole(/does not know the locale "not_a locale"/)
  const { root } = await draw(STATE_VIEWS.OutageQueued, { locale: 'not_a locale' })
  expect(root.querySelector('time')?.textContent).not.toBe('')
})

test('a value that a browser cannot read is left out, and the kit’s own stands in', async () => {
  const appearance: Appearance = {
    'color-accent': 'red; background: url(https://evil.example)',
    'color-paper': 'url(https://evil.example/pixel.png)',
    'radius-card': 'round',
    space: 'roomy',
    shadow: 'much',
    'color-ink': 'rebeccapurple',
    'radius-control': '3px',
  }
  const plain = await draw(STATE_VIEWS.Idle)
  const padding = getComputedStyle(parts(plain.root, 'panel')[0] as Element).paddingTop
  await plain.unmount()
  const { root } = await draw(STATE_VIEWS.Idle, { appearance })
  expect([...root.style]).toEqual(['--bck-color-ink', '--bck-radius-control'])
  expect(getComputedStyle(parts(root, 'panel')[0] as Element).paddingTop).toBe(padding)
  expect(getComputedStyle(parts(root, 'panel')[0] as Element).color).toBe('rgb(102, 51, 153)')
})

test.each([
  ['--bck-space', ['banana', '-8px', '1000px', '2%', '']],
  ['--bck-font-size', ['banana', '-3px', '0px', '1px', '']],
  ['--bck-radius-card', ['banana', '-4px', '900px']],
  ['--bck-radius-control', ['banana', '900px']],
  ['--bck-shadow', ['banana', 'url(x)']],
  ['--bck-size-max', ['banana', '-4px', '0px']],
])('a stylesheet that sets %s to anything leaves a card that can be read and used', async (name, values) => {
  const { root } = await draw(STATE_VIEWS.CredentialsFirst)
  root.style.inlineSize = '320px'
  for (const value of values) {
    root.style.setProperty(name, value)
    expect([value, root.scrollWidth]).toEqual([value, root.clientWidth])
    const controls = [...root.querySelectorAll<HTMLElement>('input, button[data-kind=primary]')]
    expect(controls.length).toBeGreaterThan(2)
    for (const { offsetWidth, offsetHeight } of controls)
      expect([value, offsetWidth > 100, offsetHeight >= 40]).toEqual([value, true, true])
    for (const one of parts(root, 'heading').concat(parts(root, 'body'), parts(root, 'label'))) {
      expect([value, Number.parseFloat(getComputedStyle(one).fontSize) >= 8]).toEqual([value, true])
    }
  }
})

test.each([280, 720])('words of 400 characters fit into %d pixels, and stay words', async (width) => {
  const long = '<b>A host may say this in its own words.</b> '.repeat(10)
  const messages = {
    scenarios: { unknown: { heading: long, body: long } },
    actions: { retry: long, leave: long, cancel: 'X'.repeat(400) },
    support: { more: long },
    journey: { 'sign-in': 'Y'.repeat(400) },
  }
  const { root } = await draw(SCENARIO_VIEWS.unknown, { messages })
  root.style.inlineSize = `${width}px`
  expect(root.scrollWidth).toBeLessThanOrEqual(width)
  expect(root.querySelector('b')).toBeNull()
  expect(root.querySelector('h2')?.textContent).toBe(long)
})
