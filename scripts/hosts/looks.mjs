/** How the kit's card looks in a host's page: its colours as drawn, and its place. */

/**
 * Runs in the page. Colours are resolved by a canvas, since a stylesheet may write them in any notation.
 */
function readLooks() {
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
  const part = (/** @type {string} */ name, more = '') => find(`[data-bck-part='${name}']${more}`)
  const [panel, input] = [part('panel'), part('input')]
  const button = part('button', "[data-kind='primary']")
  const heading = part('heading')
  const style = getComputedStyle
  const { width } = part('root').getBoundingClientRect()
  const { left, right } = panel.getBoundingClientRect()
  return {
    page: painted(grounds(panel.parentElement)),
    card: painted(grounds(panel)),
    cardBorder: painted([...grounds(panel), style(panel).borderTopColor]),
    heading: painted([...grounds(heading), style(heading).color]),
    button: painted(grounds(button)),
    buttonText: painted([...grounds(button), style(button).color]),
    inputBorder: painted([...grounds(input.parentElement), style(input).borderTopColor]),
    inputBorderPx: Number.parseFloat(style(input).borderTopWidth),
    buttonPaddingPx: Number.parseFloat(style(button).paddingInlineStart),
    width,
    panelWidth: right - left,
    overflows: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }
}

/** @typedef {ReturnType<typeof readLooks>} Looks */

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

/**
 * What is wrong with a card in a scheme; empty if nothing is.
 *
 * @param {Looks} looks
 * @param {'light' | 'dark'} scheme
 * @param {number} widest of the card, in pixels
 */
function faultsOf(looks, scheme, widest) {
  const ground = luminance(looks.card)
  /** @type {[boolean, string][]} */
  const rules = [
    [scheme === 'light' ? ground > 0.7 : ground < 0.1, `the card is ${looks.card.join(' ')}, which is not ${scheme}`],
    [contrast(looks.heading, looks.card) >= 4.5, `the heading has a contrast of ${contrast(looks.heading, looks.card)}`],
    [contrast(looks.buttonText, looks.button) >= 4.5, `the button's words have ${contrast(looks.buttonText, looks.button)}`],
    [contrast(looks.button, looks.card) >= 3, `the button has ${contrast(looks.button, looks.card)} to the card`],
    [contrast(looks.inputBorder, looks.card) >= 3, `the input's border has ${contrast(looks.inputBorder, looks.card)}`],
    [contrast(looks.cardBorder, looks.card) > 1.1, `the card's border cannot be told from it`],
    [looks.inputBorderPx >= 1, `the input's border is ${looks.inputBorderPx} px`],
    [looks.buttonPaddingPx >= 8, `the button's padding is ${looks.buttonPaddingPx} px`],
    [looks.panelWidth >= 280 && looks.panelWidth <= widest, `the card is ${looks.panelWidth} px wide, at most ${widest}`],
    [!looks.overflows, 'the page scrolls sideways'],
  ]
  return rules.flatMap(([holds, fault]) => (holds ? [] : [`${scheme}: ${fault}`]))
}

/**
 * @param {import('playwright').Page} page
 * @param {'light' | 'dark'} scheme
 * @param {number} [widest]
 */
export async function lookFaults(page, scheme, widest = 720) {
  return faultsOf(await page.evaluate(readLooks), scheme, widest)
}
