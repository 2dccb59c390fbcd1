import type { ResumeOptions, ResumeStorage } from './record.types'

/** Reading the very property throws where cookies are blocked, and on a server there is none. */
function browserStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return globalThis[name]
  } catch {
    return undefined
  }
}

/** The browser tells a tab what the others wrote, never what it wrote itself. */
function onLocalChange(key: string, changed: () => void): () => void {
  const hear = (event: StorageEvent) => {
    // A null key: everything was cleared.
    if (event.storageArea === browserStorage('localStorage') && (event.key === key || event.key === null)) changed()
  }
  globalThis.addEventListener?.('storage', hear)
  return () => globalThis.removeEventListener?.('storage', hear)
}

const local: ResumeStorage = {
  getItem: (key) => browserStorage('localStorage')?.getItem(key) ?? null,
  setItem: (key, value) => browserStorage('localStorage')?.setItem(key, value),
  removeItem: (key) => browserStorage('localStorage')?.removeItem(key),
  onChange: onLocalChange,
}

const session: ResumeStorage = {
  getItem: (key) => browserStorage('sessionStorage')?.getItem(key) ?? null,
  setItem: (key, value) => browserStorage('sessionStorage')?.setItem(key, value),
  removeItem: (key) => browserStorage('sessionStorage')?.removeItem(key),
}

/** What the host named or passed. The browser's own are known by sight: they need no wrapping. */
export function storageOf(given: ResumeOptions['storage']): ResumeStorage {
  if (given === 'session' || given === browserStorage('sessionStorage')) return session
  return given === 'local' || given === browserStorage('localStorage') ? local : given
}
