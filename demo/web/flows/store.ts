import { useSyncExternalStore } from 'react'
import type { Platform } from '../../shared/demo.types'
import { PLATFORM, platforms } from '../../shared/platform'
import type { AppState } from './flow.types'

const KEY = 'fernway'
const KIT_KEY = /^bank-connection-kit:/

const fresh = (userKey: string): AppState => ({
  userKey,
  platform: 'basiq-2.1',
  visitIn: 'redirect',
  language: 'en',
  stitchLogin: 'connects',
  flows: [],
  place: { name: 'overview' },
})

function remembered(userKey: string): AppState {
  try {
    const state = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AppState | null
    if (state?.userKey === userKey) return state
  } catch {
    // Something else wrote there: it is as good as nothing.
  }
  return fresh(userKey)
}

/** What the address says; Basiq's page comes back to one that says nothing. */
function platformInAddress(): Platform | undefined {
  const named = new URLSearchParams(location.search).get(PLATFORM)
  return platforms.find((each) => each === named)
}

/** The address that names the platform, with whatever else it says: a return from a bank is not this module's to read. */
function writeAddress(platform: Platform): void {
  const url = new URL(location.href)
  if (url.searchParams.get(PLATFORM) === platform) return
  url.searchParams.set(PLATFORM, platform)
  history.replaceState(history.state, '', url)
}

/** The state of the app, kept for the tab: a reload, or the way back from a bank, goes on where it was. */
export interface Store {
  get(): AppState
  set(change: Partial<AppState>): void
  subscribe(listener: () => void): () => void
  /** Forgets what the app remembers of its user, as at a sign-out. What the kit remembers is the kit's to forget. */
  forget(): void
  /** Begins anew, kit's records included. */
  clear(): void
}

export function createStore(userKey: string): Store {
  const listeners = new Set<() => void>()
  let state = remembered(userKey)
  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change }
    sessionStorage.setItem(KEY, JSON.stringify(state))
    writeAddress(state.platform)
    for (const listener of listeners) listener()
  }
  set({ platform: platformInAddress() ?? state.platform })
  return {
    get: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: () => sessionStorage.removeItem(KEY),
    clear: () => {
      sessionStorage.removeItem(KEY)
      for (const key of Object.keys(localStorage)) if (KIT_KEY.test(key)) localStorage.removeItem(key)
    },
  }
}

export const useAppState = (store: Store): AppState => useSyncExternalStore(store.subscribe, store.get)
