import type { Appearance } from '../../../src/view'
import { BRANDS } from '../../../stories/kit/brands'

export type Rgb = readonly [number, number, number]

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** Any CSS colour over a ground, as the browser paints it: mixes, and whatever a colour is written in. */
export function painted(color: string, over: Rgb): Rgb {
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

export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const own: Readonly<Record<string, Appearance>> = { "the kit's own": {} }
const brands = Object.entries(BRANDS).map(([name, { appearance }]) => [name, appearance] as const)
/** The kit's own look and each brand, in the schemes that it has. */
export const LOOKS = [...Object.entries(own), ...brands].flatMap(([name, appearance]) =>
  (['light', 'dark'] as const)
    .filter((scheme) => (appearance.scheme ?? scheme) === scheme)
    .map((scheme) => ({ name, scheme, appearance: { ...appearance, scheme } })),
)

const textIn = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())

/** What an element is painted on: every ground from the outermost in. */
export function groundOf(element: Element | null): Rgb {
  if (element === null) return [255, 255, 255]
  return painted(getComputedStyle(element).backgroundColor, groundOf(element.parentElement))
}

/** The texts within an element that are too faint for their ground, with their contrast. */
export function faintTexts(within: ParentNode): string[] {
  return [...within.querySelectorAll('*')].flatMap((element) => {
    if (!textIn(element) || !element.checkVisibility() || element.closest("[data-bck-part='visually-hidden']")) return []
    const ground = groundOf(element)
    const ratio = contrast(painted(getComputedStyle(element).color, ground), ground)
    return ratio < 4.5 ? [`${element.textContent}: ${ratio.toFixed(2)}`] : []
  })
}
