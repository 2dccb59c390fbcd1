import { useSyncExternalStore } from 'react'
import type { AppState } from './flow.types'

const KEY = 'fernway'
const KIT_KEY = /^bank-connection-kit:/

const fresh = (userKey: string): AppState => ({ userKey, version: '2.1', flows: [], place: { name: 'overview' } })

function remembered(userKey: string): AppState {
  try {
    const state = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AppState | null
    if (state?.userKey === userKey) return state
  } catch {
    // Something else wrote there: it is as good as nothing.
  }
  return fresh(userKey)
}

/** The state of the app, kept for the tab: a reload, or the way back from a bank, goes on where it was. */
export interface Store {
  get(): AppState
  set(change: Partial<AppState>): void
  subscribe(listener: () => void): () => void
  /** Begins anew, kit's records included. */
  clear(): void
}

export function createStore(userKey: string): Store {
  const listeners = new Set<() => void>()
  let state = remembered(userKey)
  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change }
    sessionStorage.setItem(KEY, JSON.stringify(state))
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      sessionStorage.removeItem(KEY)
      for (const key of Object.keys(localStorage)) if (KIT_KEY.test(key)) localStorage.removeItem(key)
    },
  }
}

export const useAppState = (store: Store): AppState => useSyncExternalStore(store.subscribe, store.get)
