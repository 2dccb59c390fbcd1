import { expect } from 'vitest'
import type { Demo } from '../../demo/server/serve'
import type { Platform } from '../../demo/shared/demo.types'
import { PLATFORM } from '../../demo/shared/platform'
import { sandboxLogins } from '../../src/sandbox'
import type { DrivenBrowser, Tab } from './drive/drive.types'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** Long enough for a loaded machine. */
const PATIENCE = { timeout: 15_000, interval: 50 }

/** A person at the demo, in the words of a test. */
export interface FlowVisit {
  readonly tab: Tab
  /** Clicks what has this name: a button, a link, a label or a heading of a list. */
  press(name: string): Promise<void>
  /** Types into a field of the kit, by the platform's name of it. */
  fill(field: string, text: string): Promise<void>
  connect(bank: string, loginId: string): Promise<void>
  signIn(loginId: string, password?: string): Promise<void>
  travel(ms: number): Promise<void>
  sees(state: string, scenario?: string): Promise<void>
  reads(heading: string): Promise<void>
  /** Waits until the tab is at an address of the app that begins so. */
  isAt(url: string): Promise<void>
  /** The same for the path, at whatever origin. */
  isAtPath(path: string): Promise<void>
}

function findByName(name: string): Element | null {
  const seen = (one: Element) => one.getClientRects().length > 0
  const heard = (one: Element) => {
    const copy = one.cloneNode(true) as Element
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return copy.textContent
  }
  const nameOf = (one: Element) => (one.getAttribute('aria-label') ?? heard(one)).replaceAll(/\s+/g, ' ').trim()
  const all = [...document.querySelectorAll('button, a[href], label, summary, [role=button]')].filter(seen)
  return all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name)) ?? null
}

const findField = (name: string): Element | null =>
  document.querySelector(`[data-bck-part='root'] input[data-field='${name}']`) ??
  document.querySelector(`[data-bck-part='root'] [data-bck-part='input']`)

export function visitIn(tab: Tab): FlowVisit {
  const shown = () =>
    tab.run(() => {
      const root = document.querySelector<HTMLElement>("[data-bck-part='root']")
      return [root?.dataset['state'] ?? null, root?.dataset['scenario'] ?? null]
    })
  const visit: FlowVisit = {
    tab,
    press: (name) => expect.poll(() => tab.click(findByName, name), { ...PATIENCE, message: `presses ${name}` }).toBe(true),
    fill: async (field, text) => {
      await expect.poll(() => tab.click(findField, field), { ...PATIENCE, message: `finds ${field}` }).toBe(true)
      await tab.type(text)
    },
    connect: async (bank, loginId) => {
      await visit.press('Add a bank')
      await visit.press(bank)
      await visit.signIn(loginId)
    },
    signIn: async (loginId, password) => {
      await visit.fill('loginId', loginId)
      await visit.fill('password', password ?? sandboxLogins.find((one) => one.loginId === loginId)?.password ?? 'sandbox')
      await visit.press('Sign in')
    },
    travel: async (ms) => {
      await expect.poll(() => tab.run(() => globalThis.fernway !== undefined), PATIENCE).toBe(true)
      await tab.run((span) => globalThis.fernway?.clock.travel(span), ms)
    },
    sees: (state, scenario) =>
      expect
        .poll(async () => (await shown()).slice(0, scenario === undefined ? 1 : 2), PATIENCE)
        .toEqual(scenario === undefined ? [state] : [state, scenario]),
    reads: (heading) =>
      expect.poll(() => tab.run(() => document.querySelector("[data-bck-part='heading']")?.textContent), PATIENCE).toBe(heading),
    isAtPath: (path) =>
      expect.poll(() => tab.run(() => location.pathname), PATIENCE).toSatisfy((at: string) => at.startsWith(path)),
    isAt: (url) => expect.poll(() => tab.run(() => location.href), PATIENCE).toSatisfy((at: string) => at.startsWith(url)),
  }
  return visit
}

/** Opens the app with nothing remembered. */
export const visitDemo = async (browser: DrivenBrowser, demo: Demo, platform: Platform = 'basiq-2.1'): Promise<FlowVisit> =>
  visitIn(await browser.fresh(`${demo.url}/?${PLATFORM}=${platform}`))
