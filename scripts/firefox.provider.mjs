import { playwright } from '@vitest/browser-playwright'
import { findFirefox } from './firefox.mjs'

/** Bars that take no room, as those of the other browsers in the tests. */
const PREFERENCES = { 'ui.useOverlayScrollbars': 1 }

/**
 * Puts a text into a field as an editor does. Playwright's own way sets the value by script in this browser, and React, which has set it
 * last, hears of no change.
 *
 * @param {{ iframe: import('playwright').FrameLocator }} context
 * @param {string} selector
 * @param {string} text
 */
async function fill({ iframe }, selector, text) {
  const field = iframe.locator(selector)
  await field.focus()
  await field.selectText()
  await field.evaluate((element, value) => {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else that a page can call counts as typed.
    element.ownerDocument.execCommand(value === '' ? 'delete' : 'insertText', false, value)
  }, text)
}

/**
 * Vitest's browser mode in a stock Firefox, to which Playwright speaks WebDriver BiDi.
 *
 * @param {import('playwright').BrowserContextOptions} contextOptions
 */
export function firefox(contextOptions) {
  const launchOptions = {
    channel: 'moz-firefox',
    executablePath: findFirefox() ?? 'firefox',
    firefoxUserPrefs: PREFERENCES,
  }
  const option = playwright({ launchOptions, contextOptions })
  /** @type {typeof option.providerFactory} */
  const providerFactory = (project) => {
    const provider = option.providerFactory(project)
    project.browser?.registerCommand(/** @type {never} */ ('__vitest_fill'), /** @type {never} */ (fill))
    const contextOf = provider.getCommandsContext.bind(provider)
    return Object.assign(provider, {
      /** @param {string} session */
      getCommandsContext(session) {
        const context = contextOf(session)
        /** Vitest looks for the frame by its name, which Playwright does not always know in this browser. */
        const frame = async () => {
          const { page } = /** @type {{ page: import('playwright').Page }} */ (context)
          return (await page.waitForSelector('iframe[data-vitest]')).contentFrame()
        }
        return Object.assign(context, { frame })
      },
    })
  }
  return { ...option, providerFactory }
}
