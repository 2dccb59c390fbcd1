import type { Clock } from '../../../../src/domain'

/** What was set up and not taken down again: of timers, and of those who listen to the page. */
export interface LeftBehind {
  clock: Clock
  /** Timers set since the beginning. */
  timersSet(): number
  found(): { timers: number; listeners: string[] }
  stop(): void
}

type Add = typeof EventTarget.prototype.addEventListener
type Remove = typeof EventTarget.prototype.removeEventListener

/** Keeps account of who listens to one target, from now on. */
function hearken(target: EventTarget, name: string, open: Map<string, Set<unknown>>): () => void {
  const [add, remove]: [Add, Remove] = [target.addEventListener, target.removeEventListener]
  const of = (type: string) => {
    const listeners = open.get(`${name} ${type}`) ?? new Set()
    open.set(`${name} ${type}`, listeners)
    return listeners
  }
  target.addEventListener = (...given: Parameters<Add>) => {
    const [type, listener, options] = given
    of(type).add(listener)
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => of(type).delete(listener))
    add.apply(target, given)
  }
  target.removeEventListener = (...given: Parameters<Remove>) => {
    of(given[0]).delete(given[1])
    remove.apply(target, given)
  }
  return () => {
    Reflect.deleteProperty(target, 'addEventListener')
    Reflect.deleteProperty(target, 'removeEventListener')
  }
}

/** Counts from now on, on a clock that is the given one but for the counting. */
export function leftBehind(clock: Clock): LeftBehind {
  const listeners = new Map<string, Set<unknown>>()
  const stops = [hearken(window, 'window', listeners), hearken(document, 'document', listeners)]
  const timers = new Set<unknown>()
  let set = 0
  return {
    clock: {
      now: () => clock.now(),
      setTimeout: (run, ms) => {
        const id = clock.setTimeout(() => {
          timers.delete(id)
          run()
        }, ms)
        set += 1
        timers.add(id)
        return id
      },
      clearTimeout: (id) => {
        timers.delete(id)
        clock.clearTimeout(id)
      },
    },
    timersSet: () => set,
    found: () => ({
      timers: timers.size,
      listeners: [...listeners].flatMap(([name, open]) => (open.size > 0 ? [name] : [])),
    }),
    stop: () => stops.forEach((stop) => stop()),
  }
}
