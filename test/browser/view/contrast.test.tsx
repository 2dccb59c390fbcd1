import { expect, test } from 'vitest'
import { TONES } from '../../../src/styles/contract'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { contrast, faintTexts, LOOKS, painted, type Rgb } from './contrast'
import { draw, parts } from './draw'

test('black on white is 21 to 1, and the grey that just passes is 4.54', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  expect(contrast(painted('#767676', [0, 0, 0]), [255, 255, 255])).toBeCloseTo(4.54, 2)
})

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

test.each(LOOKS)('every text on the screen $name has enough contrast in $scheme', async ({ appearance }) => {
  const { root, show } = await draw(STATE_VIEWS.Idle, { appearance })
  const poor: string[] = []
  for (const view of VIEWS) {
    await show(view)
    for (const panel of parts(root, 'panel')) poor.push(...faintTexts(panel))
  }
  expect(poor).toEqual([])
})
