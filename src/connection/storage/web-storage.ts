import type { ResumeOptions, ResumeStorage } from './record.types'

/**
 * The browser's storage; null if there is none. If cookies are blocked, even reading the property throws. A web view may have null
 * there, and a server does not have the property.
 */
function browserStorage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[name] ?? null
  } catch {
    return null
  }
}

/** Throws where there is none, because a call that does nothing would pass for one that worked. */
function present(name: 'localStorage' | 'sessionStorage'): Storage {
  const storage = browserStorage(name)
  if (storage === null) throw new TypeError(name)
  return storage
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

const wrap = (name: 'localStorage' | 'sessionStorage', more: Pick<ResumeStorage, 'onChange'> = {}): ResumeStorage => ({
  getItem: (key) => present(name).getItem(key),
  setItem: (key, value) => present(name).setItem(key, value),
  removeItem: (key) => present(name).removeItem(key),
  ...more,
  /** A copy, because clearing changes the order of the rest. */
  keys: () => {
    const storage = present(name)
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  },
})

export const local = wrap('localStorage', { onChange: onLocalChange })
export const session = wrap('sessionStorage')

/** The storage that the host named or passed. A host may also pass the browser's own, which may be missing. */
export function storageOf(given: ResumeOptions['storage'] | null | undefined): ResumeStorage {
  if (given === null || given === undefined) return local
  if (given === 'session' || given === browserStorage('sessionStorage')) return session
  return given === 'local' || given === browserStorage('localStorage') ? local : given
}

/** Where a user's tries are counted. A bank counts those of all tabs, so the count is in localStorage even if each tab keeps its own records. */
export function triesStorageOf(given: ResumeOptions['storage'] | null | undefined): ResumeStorage {
  const storage = storageOf(given)
  return storage === session ? local : storage
}
