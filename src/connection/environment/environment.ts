import { onlineManager } from '@tanstack/react-query'
import type { LookEnvironment } from '../../query'
import { openPopup, type PopupWindow } from '../authorization/popup.window'

/** What of the page is new: it is seen, back from the browser's memory, or the network is back or gone. */
export type WakeCause = 'seen' | 'restored' | 'online' | 'offline'

/** The page around the kit. Everything has an answer where there is no page, as on a server. */
export interface Environment extends LookEnvironment {
  /** Returns how to stop. */
  onWake(wake: (cause: WakeCause) => void): () => void
  /** The address, for the return from a bank; null where there is none. */
  address(): URL | null
  /** Takes parameters off the address, without a new entry in the history. */
  strip(parameters: readonly string[]): void
  /** Leaves for another address. */
  go(url: URL): void
  /** Opens an empty window, in the user's click; null where the browser does not let it. Without it, visits are in the same tab. */
  open?(): PopupWindow | null
  /**
   * Runs alone among all pages of this origin that use the name. Undefined where the browser cannot: then nothing is begun that no
   * user pressed.
   */
  lock?: (<T>(name: string, run: () => Promise<T>) => Promise<T>) | undefined
}

const wakes = new Set<(cause: WakeCause) => void>()
const wakeAll = (cause: WakeCause) => wakes.forEach((wake) => wake(cause))
let deafen: (() => void) | null = null

/** However many connections a page has, it listens once, and not at all without any. */
function listen(): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wakeAll('seen'), { signal })
  window.addEventListener('pageshow', (event) => event.persisted && wakeAll('restored'), { signal })
  const offOnline = onlineManager.subscribe((online) => wakeAll(online ? 'online' : 'offline'))
  return () => {
    listeners.abort()
    offOnline()
  }
}

const nothing = () => undefined

/** The browser's own page. */
export const browserEnvironment: Environment = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  offline: () => !onlineManager.isOnline(),
  onWake: (wake) => {
    if (globalThis.document === undefined) return nothing
    wakes.add(wake)
    deafen ??= listen()
    return () => {
      wakes.delete(wake)
      if (wakes.size > 0) return
      deafen?.()
      deafen = null
    }
  },
  address: () => (globalThis.location === undefined ? null : new URL(globalThis.location.href)),
  strip: (parameters) => {
    const url = new URL(globalThis.location.href)
    for (const parameter of parameters) url.searchParams.delete(parameter)
    try {
      globalThis.history.replaceState(globalThis.history.state, '', url)
    } catch {
      // A browser that has been asked for it too often refuses it for a while: what came back is worth more than its address.
    }
  },
  go: (url) => globalThis.location.assign(url),
  open: openPopup,
  /** Missing on a plain http page that is not this machine's. */
  get lock() {
    const locks: LockManager | undefined = globalThis.navigator?.locks
    return locks && (async <T>(name: string, run: () => Promise<T>): Promise<T> => locks.request(name, run))
  },
}
