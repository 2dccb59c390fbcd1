import { expect, test } from 'vitest'
import { TONES } from '../../../src/styles/contract'
import type { Appearance } from '../../../src/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { BRANDS } from '../../../stories/kit/brands'
import { draw, parts } from './draw'

type Rgb = readonly [number, number, number]

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** Any CSS colour over a ground, as the browser paints it: mixes, and whatever a colour is written in. */
function painted(color: string, over: Rgb): Rgb {
  if (canvas === null) throw new Error('no canvas')
  canvas.fillStyle = `rgb(${over.join(' ')})`
  canvas.fillRect(0, 0, 1, 1)
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('black on white is 21 to 1, and the grey that just passes is 4.54', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  expect(contrast(painted('#767676', [0, 0, 0]), [255, 255, 255])).toBeCloseTo(4.54, 2)
})

const own: Readonly<Record<string, Appearance>> = { "the kit's own": {} }
const brands = Object.entries(BRANDS).map(([name, { appearance }]) => [name, appearance] as const)
const LOOKS = [...Object.entries(own), ...brands].flatMap(([name, appearance]) =>
  (['light', 'dark'] as const)
    .filter((scheme) => (appearance.scheme ?? scheme) === scheme)
    .map((scheme) => ({ name, scheme, appearance: { ...appearance, scheme } })),
)

/** Text of each colour and the grounds that it stands on. `tone` is each of the tones in its turn. */
const TEXT: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['ink', 'paper', 'sunk', 'wash'],
  ['ink-soft', 'paper', 'sunk', 'wash'],
  ['on-accent', 'accent'],
  ['tone-ink', 'paper', 'wash'],
  ['attention', 'paper'],
  ['stop', 'paper'],
]

/** What has to be seen to understand or use a screen: knots, threads, borders of inputs, rings of focus. */
const GRAPHICS: readonly (readonly [graphic: string, ...grounds: string[]])[] = [
  ['control', 'paper'],
  ['accent', 'paper'],
  ['tone', 'paper'],
  ['success', 'paper'],
  ['stop', 'paper'],
]

test.each(LOOKS)('the tokens $name have enough contrast in $scheme', async ({ appearance }) => {
  const { root } = await draw(STATE_VIEWS.Verifying, { appearance })
  const probe = document.createElement('i')
  parts(root, 'container')[0]?.append(probe)
  const token = (name: string): Rgb => {
    probe.style.color = `var(--_bck-${name})`
    return painted(getComputedStyle(probe).color, [255, 0, 255])
  }
  const poor: string[] = []
  for (const tone of Object.keys(TONES)) {
    root.dataset['tone'] = tone
    const measure = (rows: typeof TEXT, least: number) => {
      for (const [name, ...grounds] of rows) {
        for (const ground of grounds) {
          const ratio = contrast(token(name), token(ground))
          if (ratio < least) poor.push(`${tone}: ${name} on ${ground} ${ratio.toFixed(2)}`)
        }
      }
    }
    measure(TEXT, 4.5)
    measure(GRAPHICS, 3)
  }
  expect(poor).toEqual([])
})

const VIEWS = [
  STATE_VIEWS.MfaCodeRefused,
  STATE_VIEWS.VerifyingQueued,
  STATE_VIEWS.CredentialsMayLock,
  STATE_VIEWS.CredentialsMfaAhead,
  STATE_VIEWS.OutageCooldown,
  STATE_VIEWS.OutageQueued,
  STATE_VIEWS.ConnectedPartly,
  SCENARIO_VIEWS['bank-notice'],
  SCENARIO_VIEWS['outage-persists'],
]

const textIn = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())

/** What an element is painted on: every ground from the outermost in. */
function groundOf(element: Element | null): Rgb {
  if (element === null) return [255, 255, 255]
  return painted(getComputedStyle(element).backgroundColor, groundOf(element.parentElement))
}

test.each(LOOKS)('every text on the screen $name has enough contrast in $scheme', async ({ appearance }) => {
  const { root, show } = await draw(STATE_VIEWS.Idle, { appearance })
  const poor: string[] = []
  for (const view of VIEWS) {
    await show(view)
    for (const element of root.querySelectorAll("[data-bck-part='panel'] *")) {
      if (!textIn(element) || !element.checkVisibility() || element.closest("[data-bck-part='visually-hidden']")) continue
      const ground = groundOf(element)
      const ratio = contrast(painted(getComputedStyle(element).color, ground), ground)
      if (ratio < 4.5) poor.push(`${element.textContent}: ${ratio.toFixed(2)}`)
    }
  }
  expect(poor).toEqual([])
})
