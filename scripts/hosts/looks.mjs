/** How the kit's card looks in a host's page: its colours as drawn, and its place. */

/**
 * Runs in the page. Colours are resolved by a canvas, since a stylesheet may write them in any notation.
 *
 * @param {string[]} selectors
 */
function readPaint(selectors) {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser has no canvas.')
  /** @param {string[]} layers from the ground up */
  const painted = (layers) => {
    context.clearRect(0, 0, 1, 1)
    for (const color of ['white', ...layers]) {
      context.fillStyle = color
      context.fillRect(0, 0, 1, 1)
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  /** @param {Element} element @returns {Element | null} beyond a shadow root its host */
  const around = (element) => {
    const root = element.getRootNode()
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  /** @param {Element | null} element @returns {string[]} */
  const grounds = (element) => (element === null ? [] : [...grounds(around(element)), getComputedStyle(element).backgroundColor])
  /** @param {string} selector */
  const find = (selector) => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    const [element] = [document, ...shadows].flatMap((each) => each.querySelector(selector) ?? [])
    if (element === undefined) throw new Error(`The page has no ${selector}.`)
    return element
  }
  const parts = selectors.map((selector) => {
    const element = find(selector)
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return {
      outside: painted(grounds(around(element))),
      ground: painted(grounds(element)),
      ink: painted([...grounds(element), style.color]),
      border: painted([...grounds(element), style.borderTopColor]),
      borderPx: Number.parseFloat(style.borderTopWidth),
      paddingPx: Number.parseFloat(style.paddingInlineStart),
      width,
      height,
    }
  })
  return { parts, overflows: document.documentElement.scrollWidth > document.documentElement.clientWidth }
}

/** @typedef {ReturnType<typeof readPaint>['parts'][number]} Paint */

/**
 * What a part has to be.
 *
 * @type {Record<string, (paint: Paint, name: string) => [boolean, string][]>}
 */
const DEMANDS = {
  text: ({ ink, ground }, name) => [[contrast(ink, ground) >= 4.5, `${name} has a contrast of ${contrast(ink, ground)}`]],
  icon: ({ ink, ground }, name) => [[contrast(ink, ground) >= 3, `${name} has a contrast of ${contrast(ink, ground)}`]],
  filled: ({ ground, outside, paddingPx }, name) => [
    [contrast(ground, outside) >= 3, `${name} has ${contrast(ground, outside)} to what is around it`],
    [paddingPx >= 8, `the padding of ${name} is ${paddingPx} px`],
  ],
  framed: ({ border, outside, borderPx }, name) => [
    [contrast(border, outside) >= 3, `the border of ${name} has ${contrast(border, outside)}`],
    [borderPx >= 1, `the border of ${name} is ${borderPx} px`],
  ],
  ruled: ({ border, ground, borderPx }, name) => [
    [contrast(border, ground) > 1.1 && borderPx >= 1, `the line of ${name} cannot be told from what it stands on`],
  ],
  touched: ({ width, height }, name) => [[Math.min(width, height) >= 44, `${name} is ${width} by ${height} px`]],
}

/** @typedef {readonly [selector: string, ...demands: (keyof typeof DEMANDS)[]]} Demanded */

/** @param {number[]} color */
function luminance(color) {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's ratio. @param {number[]} one @param {number[]} other */
export function contrast(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** @param {string} name */
const part = (name) => `[data-bck-part='${name}']`

/** The card of a connection, at the login form. @type {readonly Demanded[]} */
const CARD = [
  [part('heading'), 'text'],
  [`${part('button')}[data-kind='primary']`, 'text', 'filled'],
  [part('input'), 'framed'],
]

/**
 * What is wrong with a panel of the kit and its parts in a scheme; empty if nothing is.
 *
 * @param {import('playwright').Page} page
 * @param {'light' | 'dark'} scheme
 * @param {{ widest?: number | undefined, narrowest?: number, panel?: string, demanded?: readonly Demanded[] }} [options] in pixels
 */
export async function lookFaults(page, scheme, { widest = 720, narrowest = 280, panel = part('panel'), demanded = CARD } = {}) {
  const { parts, overflows } = await page.evaluate(readPaint, [panel, ...demanded.map(([selector]) => selector)])
  const [ground, ...others] = parts
  if (ground === undefined) throw new Error('No part was read.')
  const bright = luminance(ground.ground)
  /** @type {[boolean, string][]} */
  const rules = [
    [scheme === 'light' ? bright > 0.7 : bright < 0.1, `the card is ${ground.ground.join(' ')}, which is not ${scheme}`],
    [contrast(ground.border, ground.ground) > 1.1, `the card's border cannot be told from it`],
    [
      ground.width >= narrowest && ground.width <= widest,
      `the card is ${ground.width} px wide, and not ${narrowest} to ${widest}`,
    ],
    [!overflows, 'the page scrolls sideways'],
    ...others.flatMap((paint, at) => {
      const [selector = '', ...demands] = demanded[at] ?? []
      return demands.flatMap((demand) => DEMANDS[demand]?.(paint, selector) ?? [])
    }),
  ]
  return rules.flatMap(([holds, fault]) => (holds ? [] : [`${scheme}: ${fault}`]))
}
