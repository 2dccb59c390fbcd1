import type { ResumeOptions, ResumeStorage } from './record.types'

/** If cookies are blocked, even reading the property throws. A server does not have it. */
function browserStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return globalThis[name]
  } catch {
    return undefined
  }
}

/** The browser tells a tab what other tabs wrote, and never what it wrote itself. */
function onLocalChange(key: string, changed: () => void): () => void {
  const hear = (event: StorageEvent) => {
    // The key is null if everything was cleared.
    if (event.storageArea === browserStorage('localStorage') && (event.key === key || event.key === null)) changed()
  }
  globalThis.addEventListener?.('storage', hear)
  return () => globalThis.removeEventListener?.('storage', hear)
}

/** A copy, because clearing changes the order of the rest. */
const keysOf = (storage: Storage | undefined): string[] =>
  storage === undefined ? [] : Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')

export const local: ResumeStorage = {
  getItem: (key) => browserStorage('localStorage')?.getItem(key) ?? null,
  setItem: (key, value) => browserStorage('localStorage')?.setItem(key, value),
  removeItem: (key) => browserStorage('localStorage')?.removeItem(key),
  onChange: onLocalChange,
  keys: () => keysOf(browserStorage('localStorage')),
}

export const session: ResumeStorage = {
  getItem: (key) => browserStorage('sessionStorage')?.getItem(key) ?? null,
  setItem: (key, value) => browserStorage('sessionStorage')?.setItem(key, value),
  removeItem: (key) => browserStorage('sessionStorage')?.removeItem(key),
  keys: () => keysOf(browserStorage('sessionStorage')),
}

/** The storage that the host named or passed. A host may also pass the browser's own. */
export function storageOf(given: ResumeOptions['storage']): ResumeStorage {
  if (given === 'session' || given === browserStorage('sessionStorage')) return session
  return given === 'local' || given === browserStorage('localStorage') ? local : given
}
