import type { ResumeOptions, ResumeStorage } from '../../../src/connection'
import { memoryStorage } from '../../connection/world'
import type { Random } from '../seeded'

/** What a host lets the kit remember in. All tabs share it, or none hears of another, or there is none; and it may fail. */
export interface HostStorage {
  /** For a page that loads. */
  resume(): ResumeOptions | undefined
  /** For a sign-out. */
  forSignOut(): { storage?: ResumeStorage }
  /** Everything throws from now on, or no longer. */
  break(isBroken: boolean): void
  /** Somebody clears the site's data. */
  wipe(): void
  text(): string
  entries(): readonly (readonly [key: string, value: string])[]
  /** Whatever was written could be read again, by every tab. */
  wasAlwaysThere(): boolean
  isBroken(): boolean
  /** How many are waiting to hear of changes. */
  listeners(): number
}

export function createHostStorage(random: Random): HostStorage {
  const kind = random.pick(['shared', 'shared', 'shared', 'shared', 'shared', 'shared', 'deaf', 'none'] as const)
  const items = new Map<string, string>()
  const storage = memoryStorage(items)
  const listeners = new Set<() => void>()
  let isBroken = false
  let hasFailed = kind === 'none'
  const orThrow = <T>(run: () => T): T => {
    if (isBroken) throw new Error('QuotaExceededError')
    return run()
  }
  const tab = (): ResumeStorage => {
    const own = storage.otherTab()
    const shared = {
      getItem: (key: string) => orThrow(() => own.getItem(key)),
      setItem: (key: string, value: string) => orThrow(() => own.setItem(key, value)),
      removeItem: (key: string) => orThrow(() => own.removeItem(key)),
      keys: () => orThrow(() => [...items.keys()]),
    }
    const onChange = (key: string, changed: () => void) => {
      const off = own.onChange?.(key, changed)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        off?.()
      }
    }
    return kind === 'deaf' ? shared : { ...shared, onChange }
  }
  return {
    resume: () => (kind === 'none' ? undefined : { storage: tab() }),
    forSignOut: () => (kind === 'none' ? {} : { storage: tab() }),
    break: (broken) => {
      isBroken = broken
      hasFailed ||= broken
    },
    wipe: () => {
      items.clear()
      hasFailed = true
    },
    text: () => storage.text(),
    entries: () => [...items],
    wasAlwaysThere: () => !hasFailed,
    isBroken: () => isBroken,
    listeners: () => listeners.size,
  }
}
