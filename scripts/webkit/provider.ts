import { join } from 'node:path'
import { defineBrowserProvider } from '@vitest/browser'
import { keyActions } from './keys.mjs'
import { WebKitSession } from './session.mjs'

/** Where Vitest puts the page of a test file. */
const FRAME = 'iframe[data-vitest]'

/** The one window, and what is done in it. */
class Hands {
  #session: Promise<WebKitSession> | null = null

  session(): Promise<WebKitSession> {
    this.#session ??= WebKitSession.open()
    return this.#session
  }

  async close(): Promise<void> {
    const session = this.#session
    this.#session = null
    await (await session?.catch(() => null))?.close()
  }

  async #inFrame(run: (session: WebKitSession) => Promise<unknown>): Promise<void> {
    const session = await this.session()
    await session.send('POST', '/frame', { id: null })
    await session.send('POST', '/frame', { id: await session.find(FRAME) })
    try {
      await run(session)
    } finally {
      await session.send('POST', '/frame', { id: null })
    }
  }

  keys(text: string): Promise<void> {
    return this.#inFrame((session) => session.send('POST', '/actions', keyActions(text)))
  }

  /** Sends WebDriver's commands to one element, one after the other. */
  element(css: string, ...commands: readonly (readonly [name: string, body?: object])[]): Promise<void> {
    return this.#inFrame(async (session) => {
      const id = String(Object.values(await session.find(css))[0])
      for (const [name, body] of commands) await session.send('POST', `/element/${id}/${name}`, body)
    })
  }
}

const NOTHING_HELD = { unreleased: [] }

/** What Vitest's page asks of whoever has its hands on the browser. */
const commandsOf = (hands: Hands) => ({
  __vitest_viewport: async (_: unknown, { width, height }: { width: number; height: number }) =>
    (await hands.session()).send('POST', '/window/rect', { width, height }),
  __vitest_cleanup: () => undefined,
  __vitest_click: (_: unknown, css: string) => hands.element(css, ['click']),
  __vitest_dblClick: (_: unknown, css: string) => hands.element(css, ['click'], ['click']),
  __vitest_clear: (_: unknown, css: string) => hands.element(css, ['clear']),
  __vitest_fill: (_: unknown, css: string, text: string) => hands.element(css, ['clear'], ['value', { text }]),
  __vitest_keyboard: async (_: unknown, text: string) => {
    await hands.keys(text)
    return NOTHING_HELD
  },
  __vitest_type: async (_: unknown, css: string, text: string) => {
    await hands.element(css, ['click'])
    await hands.keys(text)
    return NOTHING_HELD
  },
})

/** Its own names are not among those that Vitest's types know. */
type Register = (name: string, run: ReturnType<typeof commandsOf>[keyof ReturnType<typeof commandsOf>]) => void

/** Vitest's browser mode in Debian's WebKit. */
export const webkit = () =>
  defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    options: {},
    providerFactory(project) {
      const hands = new Hands()
      const register = project.browser?.registerCommand.bind(project.browser) as Register | undefined
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
