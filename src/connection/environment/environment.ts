import { onlineManager } from '@tanstack/react-query'
import { developerError, noticeDeveloper } from '../../domain'
import type { LookEnvironment } from '../../query'
import { openPopup, type PopupWindow } from '../authorization/popup-window'

/** Why the page woke: it can be seen again or has the focus again, the browser restored it from its memory, or the network came or went. */
export type WakeCause = 'seen' | 'restored' | 'online' | 'offline'

/** The page around the kit. Without a page, as on a server, every member still answers. */
export interface Environment extends LookEnvironment {
  /** Returns a function that ends it. */
  onWake(wake: (cause: WakeCause) => void): () => void
  /** Calls back when the page closes or is left. Returns a function that ends it. Without it no flow is handed over then. */
  onHide?(leave: () => void): () => void
  /** The page's address, which may be the return from a bank; null on a server. */
  address(): URL | null
  /** Shows this address in place of the current one, of the same origin, without a new entry in the history. */
  replace(url: URL): void
  /** Leaves this page for another address. */
  go(url: URL): void
  /** Opens an empty popup in the user's click; null if the browser blocks it. Without this member the bank's page opens in the same tab. */
  open?(): PopupWindow | null
  /**
   * Runs a function while no other page of this origin runs one under the same name. If the browser cannot, it is undefined, and
   * the kit starts no work by itself.
   */
  lock?: (<T>(name: string, run: () => Promise<T>) => Promise<T>) | undefined
}

const wakes = new Set<(cause: WakeCause) => void>()
const leaves = new Set<() => void>()
const wakeAll = (cause: WakeCause) => wakes.forEach((wake) => wake(cause))
let deafen: (() => void) | null = null

/** A page listens once for all its connections, and not at all if it has none. */
function listen(): () => void {
  const onVisible = () => document.visibilityState === 'visible' && wakeAll('seen')
  const onShow = (event: PageTransitionEvent) => event.persisted && wakeAll('restored')
  // A window beside this one hides nothing, and an app that took a visit over gives the page its focus back.
  const onFocus = () => wakeAll('seen')
  const onHide = () => leaves.forEach((leave) => leave())
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('pageshow', onShow)
  window.addEventListener('focus', onFocus)
  window.addEventListener('pagehide', onHide)
  const offOnline = onlineManager.subscribe((online) => wakeAll(online ? 'online' : 'offline'))
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('pageshow', onShow)
    window.removeEventListener('focus', onFocus)
    window.removeEventListener('pagehide', onHide)
    offOnline()
  }
}

const nothing = () => undefined

/** Whoever listens to the page, until the function that this returns is called. */
function join<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  if (globalThis.document === undefined) return nothing
  listeners.add(listener)
  deafen ??= listen()
  return () => {
    listeners.delete(listener)
    if (wakes.size + leaves.size > 0) return
    deafen?.()
    deafen = null
  }
}

/** The browser's own page. */
export const browserEnvironment: Environment = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  offline: () => !onlineManager.isOnline(),
  onWake: (wake) => join(wakes, wake),
  onHide: (leave) => join(leaves, leave),
  address: () => (globalThis.location === undefined ? null : new URL(globalThis.location.href)),
  replace: (url) => {
    try {
      globalThis.history.replaceState(globalThis.history.state, '', url)
    } catch {
      // Browsers refuse this for a while after too many calls. The return still counts, even if the address keeps its parameters.
    }
  },
  go: (url) => {
    if (globalThis.top !== globalThis.self) noticeDeveloper(developerError('left-in-frame'))
    globalThis.location.assign(url)
  },
  open: openPopup,
  /** Browsers have it on https and on localhost only. */
  get lock() {
    const locks: LockManager | undefined = globalThis.navigator?.locks
    return locks && (async <T>(name: string, run: () => Promise<T>): Promise<T> => locks.request(name, run))
  },
}
