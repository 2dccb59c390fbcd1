import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import styles from '../../../src/styles/index.css?inline'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { draw } from './draw'
import { CONTAINERS } from './width.table'

/** Of a viewport, in pixels: the smallest phones, a phone, a small and a large tablet, a screen. */
const WIDTHS = [280, 320, 480, 720, 1000]

/** As wide as a card grows, in pixels: 45rem. */
const WIDEST = 720

/** Has as much to say as there is room for, as every paragraph of a host's own would. */
const PARAGRAPH = `<p data-content style="margin: 0">${'As wide as there is room. '.repeat(60)}</p>`

let card: string
beforeAll(async () => {
  const { root, unmount } = await draw(STATE_VIEWS.CredentialsFirst)
  card = root.outerHTML
  await unmount()
})
afterEach(async () => {
  document.querySelector('#place')?.remove()
  await page.viewport(414, 896)
})

/** Puts content into a box as a host would, and opens what has to be opened. Answers the content. */
async function put(container: string, content: string): Promise<HTMLElement> {
  document.querySelector('#place')?.remove()
  const place = document.createElement('div')
  place.id = 'place'
  place.innerHTML = container.replace('{}', container.includes('srcdoc') ? '' : content)
  document.body.append(place)
  place.querySelector('dialog')?.showModal()
  place.querySelector<HTMLElement>('[popover]')?.showPopover()
  return inFrame(place, content) ?? inShadow(place) ?? found(place)
}

function inFrame(place: HTMLElement, content: string): HTMLElement | null {
  const inner = place.querySelector('iframe')?.contentDocument
  if (!inner) return null
  inner.body.innerHTML = `<style>${styles}</style>${content}`
  return found(inner)
}

function inShadow(place: HTMLElement): HTMLElement | null {
  const host = place.querySelector('[data-shadow]')
  if (host === null) return null
  const inner = host.innerHTML
  host.replaceChildren()
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.innerHTML = `<style>${styles}</style>${inner}`
  return found(shadow)
}

function found(place: ParentNode): HTMLElement {
  const content = place.querySelector<HTMLElement>("[data-content], [data-bck-part='panel']")
  if (content === null) throw new Error('Nothing was put there.')
  return content
}

const widthOf = (element: Element) => Math.round(element.getBoundingClientRect().width)

/** How far anything of the page or of the content lies outside, in pixels. */
const overflow = (element: HTMLElement) =>
  [element.ownerDocument.documentElement, element].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

test.each(Object.keys(CONTAINERS))('in %s the card is as wide as a paragraph would be, up to 45rem', async (name) => {
  const container = CONTAINERS[name] ?? ''
  const widths: number[] = []
  for (const width of WIDTHS) {
    await page.viewport(width, 900)
    const room = widthOf(await put(container, PARAGRAPH))
    const panel = await put(container, card)
    expect([width, widthOf(panel)]).toEqual([width, Math.min(room, WIDEST)])
    expect([width, ...overflow(panel)]).toEqual([width, 0, 0])
    widths.push(widthOf(panel))
  }
  // What is left of 280 pixels within Material UI's own margins, and no less.
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(160)
})

test('a card in a parent of no width is not squeezed, and finds its width when the parent does', async () => {
  const panel = await put('<div style="width: 0">{}</div>', card)
  expect(widthOf(panel)).toBe(160)
  const parent = document.querySelector<HTMLElement>('#place > div')
  parent?.style.setProperty('width', '400px')
  expect(widthOf(panel)).toBe(400)
})

test('a card that is not shown at first has its width when it is', async () => {
  const panel = await put('<div style="display: none">{}</div>', card)
  expect(widthOf(panel)).toBe(0)
  document.querySelector<HTMLElement>('#place > div')?.style.setProperty('display', 'grid')
  expect(widthOf(panel)).toBe(Math.min(document.body.clientWidth, WIDEST))
})

test('a zoomed card in a dialog fits into it', async () => {
  await page.viewport(1000, 900)
  const panel = await put('<dialog style="zoom: 2">{}</dialog>', card)
  expect(widthOf(panel)).toBeGreaterThan(0)
  expect(overflow(panel)).toEqual([0, 0])
})

test.each(['none', '100%', '30rem', '90rem', 'banana', '-4px', '0px'])(
  'in a dialog, of a width of at most %s, the card is not lost',
  async (max) => {
    await page.viewport(1000, 900)
    const panel = await put(`<dialog style="--bck-size-max: ${max}">{}</dialog>`, card)
    expect(widthOf(panel)).toBeGreaterThanOrEqual(160)
    expect(overflow(panel)).toEqual([0, 0])
  },
)
