import { forgetUserData, STORAGE_PREFIX, told } from '../domain'

function clear(storage: Storage | undefined): void {
  for (const key of Object.keys(storage ?? {})) if (key.startsWith(STORAGE_PREFIX)) storage?.removeItem(key)
}

/**
 * Drops everything that the kit holds, of every user, so that no test decides the next one: tokens, readings, records in the
 * browser's storages, and the memory of what was told to the developer. Connections that are still mounted begin again.
 */
export function resetKit(): void {
  forgetUserData(null)
  told.clear()
  clear(globalThis.localStorage)
  clear(globalThis.sessionStorage)
}
