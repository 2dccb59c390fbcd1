import { writeFileSync } from 'node:fs'
import { keyActions } from '../../../scripts/webkit/keys.mjs'
import { WebKitSession } from '../../../scripts/webkit/session.mjs'
import type { DrivenBrowser, Tab } from './drive.types'

/** A script that answers with what the function comes to, be it later. */
const later = (inPage: { toString(): string }) => `
  const done = arguments[arguments.length - 1]
  Promise.resolve()
    .then(() => (${inPage.toString()})(...arguments[0]))
    .then((value) => done({ value }), (error) => done({ error: String(error) }))`

/** Debian's WebKit. All tabs are of one session, which has to be told which of them is meant. */
export async function driveWebKit(): Promise<DrivenBrowser> {
  const session = await WebKitSession.open({ width: 1_000, height: 1_000 })
  let current = ''
  const tabs = new Map<string, Tab>()

  const tabOf = (handle: string): Tab => {
    const on = async (): Promise<void> => {
      if (current !== handle) await session.send('POST', '/window', { handle })
      current = handle
    }
    const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
      await on()
      return session.send(method, path, body)
    }
    const keep = (find: { toString(): string }, args: readonly unknown[]) => ({
      script: `return (${find.toString()})(...arguments)`,
      args,
    })
    return {
      goto: async (url) => void (await send('POST', '/url', { url })),
      run: async (inPage, ...args) => {
        const answer = (await send('POST', '/execute/async', { script: later(inPage), args: [args] })) as {
          value?: never
          error?: string
        }
        if (answer.error !== undefined) throw new Error(answer.error)
        return answer.value as never
      },
      script: async (text) => void (await send('POST', '/execute/sync', { script: text, args: [] })),
      click: async (find, ...args) => {
        const found = (await send('POST', '/execute/sync', keep(find, args))) as object | null
        if (found === null) return false
        await send('POST', `/element/${String(Object.values(found)[0])}/click`)
        return true
      },
      type: async (text) => void (await send('POST', '/actions', keyActions(text.replaceAll(/[{[]/g, '$&$&')))),
      reload: async () => void (await send('POST', '/refresh')),
      picture: async (path) => writeFileSync(path, Buffer.from(String(await send('GET', '/screenshot')), 'base64')),
      close: async () => {
        await send('DELETE', '/window')
        current = ''
      },
    }
  }
  const known = (handle: string): Tab => {
    const tab = tabs.get(handle) ?? tabOf(handle)
    tabs.set(handle, tab)
    return tab
  }
  const handles = async (): Promise<string[]> => (await session.send('GET', '/window/handles')) as string[]
  return {
    version: session.version,
    fresh: async (url) => {
      const [first = '', ...others] = await handles()
      for (const handle of others) await known(handle).close()
      const tab = known(first)
      await tab.goto(new URL('/favicon.svg', url).href)
      await tab.run(() => {
        localStorage.clear()
        sessionStorage.clear()
      })
      await tab.goto(url)
      return tab
    },
    another: async () => {
      const { handle } = (await session.send('POST', '/window/new', { type: 'tab' })) as { handle: string }
      return known(handle)
    },
    tabs: async () => (await handles()).map(known),
    close: () => session.close(),
  }
}
