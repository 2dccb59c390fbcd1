import { vi } from 'vitest'

/** What a stub of a window can be asked, beside what a test gives it. */
export interface StubWindow extends EventTarget {
  /** How many listen to it. */
  listeners(): number
  /** A message arrives. */
  hear(message: { data: unknown; source: unknown; origin?: string }): void
}

/** What TanStack Query listens to for itself. */
const NOT_OURS = ['online', 'offline']

export const ORIGIN = 'https://app.example'

/** In the place of the browser's own `window`. `vi.unstubAllGlobals()` takes it away again. */
export function stubWindow(members: Readonly<Record<string, unknown>> = {}): StubWindow {
  let listeners = 0
  class Counted extends EventTarget {
    override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
      if (!NOT_OURS.includes(given[0])) listeners += 1
      super.addEventListener(...given)
    }
    override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
      if (!NOT_OURS.includes(given[0])) listeners -= 1
      super.removeEventListener(...given)
    }
  }
  const stub = Object.assign(new Counted(), {
    location: new URL('/return?code=c-1', ORIGIN),
    ...members,
    listeners: () => listeners,
    hear: ({ data, source, origin = ORIGIN }: { data: unknown; source: unknown; origin?: string }) =>
      stub.dispatchEvent(Object.assign(new Event('message'), { data, source, origin })),
  })
  vi.stubGlobal('window', stub)
  return stub
}
