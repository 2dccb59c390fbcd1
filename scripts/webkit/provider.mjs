import { join } from 'node:path'
import { defineBrowserProvider } from '@vitest/browser'
import { keyActions } from './keys.mjs'
import { WebKitSession } from './session.mjs'

/** Where Vitest puts the page of a test file. */
const FRAME = 'iframe[data-vitest]'

/** The one window, and what is done in it. */
class Hands {
  /** @type {Promise<WebKitSession> | null} */
  #session = null

  session() {
    this.#session ??= WebKitSession.open()
    return this.#session
  }

  async close() {
    const session = this.#session
    this.#session = null
    await (await session?.catch(() => null))?.close()
  }

  /** @param {(session: WebKitSession) => Promise<unknown>} run */
  async #inFrame(run) {
    const session = await this.session()
    await session.send('POST', '/frame', { id: null })
    await session.send('POST', '/frame', { id: await session.find(FRAME) })
    try {
      await run(session)
    } finally {
      await session.send('POST', '/frame', { id: null })
    }
  }

  /** @param {string} text */
  keys(text) {
    return this.#inFrame((session) => session.send('POST', '/actions', keyActions(text)))
  }

  /**
   * Sends WebDriver's commands to one element, one after the other.
   *
   * @param {string} css
   * @param {...readonly [name: string, body?: object]} commands
   */
  element(css, ...commands) {
    return this.#inFrame(async (session) => {
      const id = String(Object.values(await session.find(css))[0])
      for (const [name, body] of commands) await session.send('POST', `/element/${id}/${name}`, body)
    })
  }
}

const NOTHING_HELD = { unreleased: [] }

/**
 * What Vitest's page asks of whoever has its hands on the browser.
 *
 * @param {Hands} hands
 * @returns {Record<string, (context: unknown, ...args: any[]) => unknown>}
 */
const commandsOf = (hands) => ({
  __vitest_viewport: async (_, { width, height }) => (await hands.session()).send('POST', '/window/rect', { width, height }),
  __vitest_cleanup: () => undefined,
  __vitest_click: (_, css) => hands.element(css, ['click']),
  __vitest_dblClick: (_, css) => hands.element(css, ['click'], ['click']),
  __vitest_clear: (_, css) => hands.element(css, ['clear']),
  __vitest_fill: (_, css, text) => hands.element(css, ['clear'], ['value', { text }]),
  __vitest_keyboard: async (_, text) => {
    await hands.keys(text)
    return NOTHING_HELD
  },
  __vitest_type: async (_, css, text) => {
    await hands.element(css, ['click'])
    await hands.keys(text)
    return NOTHING_HELD
  },
})

/** Vitest's browser mode in Debian's WebKit. */
export const webkit = () =>
  defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    options: {},
    providerFactory(project) {
      const hands = new Hands()
      /** Its own names are not among those that Vitest's types know. */
      const register = /** @type {undefined | ((name: string, run: (...args: any[]) => unknown) => void)} */ (
        project.browser?.registerCommand.bind(project.browser)
      )
      for (const [name, run] of Object.entries(commandsOf(hands))) register?.(name, run)
      return {
        name: 'webkitgtk',
        supportsParallelism: false,
        initScripts: [join(import.meta.dirname, 'locators.ts')],
        getCommandsContext: () => ({}),
        openPage: async (_, url) => (await hands.session()).send('POST', '/url', { url }),
        close: () => hands.close(),
      }
    },
  })
