import { onlineManager } from '@tanstack/react-query'
import type { Surroundings } from '../query'

/** The page around the kit. Everything has an answer where there is no page, as on a server. */
export interface Page extends Surroundings {
  /** Calls back when the page is seen again, comes back from the browser's memory, or the network returns. */
  onWake(wake: (cause: 'seen' | 'restored' | 'online') => void): () => void
  /** The address, for the return from a bank; null where there is none. */
  address(): URL | null
  /** Takes parameters off the address, without a new entry in the history. */
  strip(parameters: readonly string[]): void
  /** Leaves for another address. */
  go(url: URL): void
}

/** The browser's own page. */
export const browserPage: Page = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  offline: () => !onlineManager.isOnline(),
  onWake: (wake) => {
    if (globalThis.document === undefined) return () => undefined
    const listeners = new AbortController()
    const { signal } = listeners
    const onVisible = () => document.visibilityState === 'visible' && wake('seen')
    document.addEventListener('visibilitychange', onVisible, { signal })
    window.addEventListener('pageshow', (event) => event.persisted && wake('restored'), { signal })
    const offOnline = onlineManager.subscribe((online) => online && wake('online'))
    return () => {
      listeners.abort()
      offOnline()
    }
  },
  address: () => (globalThis.location === undefined ? null : new URL(globalThis.location.href)),
  strip: (parameters) => {
    const url = new URL(globalThis.location.href)
    for (const parameter of parameters) url.searchParams.delete(parameter)
    globalThis.history.replaceState(globalThis.history.state, '', url)
  },
  go: (url) => globalThis.location.assign(url),
}
