import type { ReactNode } from 'react'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { page } from 'vitest/browser'
import { mount } from '../browser/access/mount'
import { prefer } from '../browser/access/protocol'
import accepted from './chromium.json' with { type: 'json' }
import { bankScreen } from './bank-screens'
import { EVERY_BANK_PICTURE, SCREEN_PICTURES } from './every-picture'
import { Frame, Host, Letters } from './frame'

const major = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1])

/** `npm run pictures` wants to see every difference, whatever the browser. */
const isReview = import.meta.env['VITE_PICTURES'] === 'review'

/** A browser that draws letters in the same way draws everything in the same way, to the last dot. */
const ALIKE = { allowedMismatchedPixels: 0 }

/** Other letters differ at their edges: up to this share of a picture, measured between two builds of Chromium 156, is no finding. */
const OTHERWISE = { allowedMismatchedPixelRatio: 0.06 }

let isDrawnAlike = major === accepted.major

async function look(node: ReactNode, name: string, prepare?: (element: HTMLElement) => Promise<void>): Promise<void> {
  const { element, clear } = mount(node)
  try {
    await prepare?.(element)
    await document.fonts.ready
    const picture = element.querySelector<HTMLElement>('[data-picture]')
    // A part of a pixel would show the page below.
    if (picture !== null) picture.style.blockSize = `${Math.ceil(picture.getBoundingClientRect().height)}px`
    await expect(picture).toMatchScreenshot(name, {
      comparatorOptions: isDrawnAlike || isReview ? ALIKE : OTHERWISE,
    })
  } finally {
    clear()
  }
}

const isMissing = (error: unknown) => error instanceof Error && error.message.includes('No existing reference')

/** What another browser draws otherwise is neither right nor wrong: it is counted as skipped, and `npm run pictures` shows it. */
async function lookOrSkip(context: TestContext, ...what: Parameters<typeof look>): Promise<void> {
  const [, name] = what
  try {
    await look(...what)
  } catch (error) {
    if (isDrawnAlike || isReview || isMissing(error)) throw error
    context.skip(`${name} differs, in a browser that draws otherwise`)
  }
}

beforeAll(() => page.viewport(1100, 1400))
afterAll(() => prefer({}))

test('this browser draws letters as the one did whose pictures were accepted', async (context) => {
  isDrawnAlike &&= await look(<Letters />, 'letters').then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) throw error
      return false
    },
  )
  if (isDrawnAlike || isReview) return
  console.info(
    `[pictures] Accepted with Chromium ${accepted.major}, seen with Chromium ${major}, which draws letters otherwise: ` +
      'small differences pass, larger ones are skipped and counted. See docs/accessibility.md.',
  )
  context.skip()
})

test.for(SCREEN_PICTURES)(
  'the picture of $screen at $width pixels, $look, in $language is as accepted',
  async (picture, context) => {
    await prefer({ 'prefers-reduced-motion': 'reduce', ...(picture.look === 'forced' && { 'forced-colors': 'active' }) })
    await lookOrSkip(context, <Frame picture={picture} />, picture.name)
  },
)

test.for(EVERY_BANK_PICTURE)(
  'the picture of $screen at $width pixels, $look, in $language is as accepted',
  async (picture, context) => {
    await prefer({ 'prefers-reduced-motion': 'reduce', ...(picture.look === 'forced' && { 'forced-colors': 'active' }) })
    const { element, awaits, presses } = bankScreen(picture.screen, picture.language === 'ar' ? 'ar' : 'en', {
      font: 'inherit',
    })
    await lookOrSkip(context, <Host picture={picture}>{element}</Host>, picture.name, async (within) => {
      await expect.poll(() => within.querySelector(awaits)).not.toBeNull()
      if (presses !== undefined) within.querySelector<HTMLElement>(presses)?.click()
      // Focus goes to what unfolds, with or without a ring.
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  },
)
