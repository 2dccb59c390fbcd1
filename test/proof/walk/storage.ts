import type { ResumeOptions } from '../../../src/connection'
import { memoryStorage } from '../../connection/world'
import type { Random } from '../seeded'

/** What a host lets the kit remember in. All tabs share it, or none hears of another, or there is none; and it may fail. */
export interface HostStorage {
  /** For a page that loads. */
  resume(): ResumeOptions | undefined
  /** Everything throws from now on, or no longer. */
  break(isBroken: boolean): void
  /** Somebody clears the site's data. */
  wipe(): void
  text(): string
  /** How many are waiting to hear of changes. */
  listeners(): number
}

export function createHostStorage(random: Random): HostStorage {
  const kind = random.pick(['shared', 'shared', 'shared', 'shared', 'shared', 'shared', 'deaf', 'none'] as const)
  const items = new Map<string, string>()
  const storage = memoryStorage(items)
  const listeners = new Set<() => void>()
  let isBroken = false
  const orThrow = <T>(run: () => T): T => {
    if (isBroken) throw new Error('QuotaExceededError')
    return run()
  }
  return {
    resume() {
      if (kind === 'none') return undefined
      const own = storage.otherTab()
      const shared = {
        getItem: (key: string) => orThrow(() => own.getItem(key)),
        setItem: (key: string, value: string) => orThrow(() => own.setItem(key, value)),
        removeItem: (key: string) => orThrow(() => own.removeItem(key)),
      }
      const onChange = (key: string, changed: () => void) => {
        const off = own.onChange?.(key, changed)
        listeners.add(changed)
        return () => {
          listeners.delete(changed)
          off?.()
        }
      }
      return { storage: kind === 'deaf' ? shared : { ...shared, onChange } }
    },
    break: (broken) => {
      isBroken = broken
    },
    wipe: () => items.clear(),
    text: () => storage.text(),
    listeners: () => listeners.size,
  }
}
