/** What is under way to a server, so that whoever moves the clock can wait for the answers in between. */
export interface Traffic {
  /** The browser's own `fetch`, counted. What moves the world is not: it would wait for itself. */
  fetch: typeof globalThis.fetch
  /** Counts something else that is waited for, as long as it takes. */
  count<T>(waited: Promise<T>): Promise<T>
  /** How many requests of the kit have been sent since the page was loaded. */
  sent(): number
  /** How many have not been answered to the end, apart from those that are held. */
  open(): number
  /** Resolves when the next answer has come, to whatever it is. */
  untilAnswered(): Promise<void>
  /** Takes those that are open now for held back by the other side: nobody waits for them any more. */
  hold(): void
  isHeld(): boolean
}

const WITHOUT_BODY = new Set([204, 205, 304])
const { fetch: send } = globalThis

const addressOf = (input: RequestInfo | URL): URL => new URL(input instanceof Request ? input.url : input, location.href)

/** The app's own requests are no looks of the kit's. */
const isOfKit = ({ origin, pathname }: URL): boolean => origin !== location.origin || pathname.startsWith('/api/bank/')
const isOfPanel = ({ origin, pathname }: URL): boolean => origin === location.origin && pathname.startsWith('/demo/')

/** `ready` is awaited before each request: the server's clock must not be behind the browser's. */
export function createTraffic(ready: () => Promise<void>): Traffic {
  let sent = 0
  const open = new Set<symbol>()
  const held = new Set<symbol>()
  const waiting: (() => void)[] = []
  const count: Traffic['count'] = async (waited) => {
    const entry = Symbol('waited for')
    open.add(entry)
    try {
      return await waited
    } finally {
      open.delete(entry)
      held.delete(entry)
      for (const tell of waiting.splice(0)) tell()
    }
  }
  const ask = async (...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> => {
    // A page that is about to go has no time to wait.
    if (init?.keepalive !== true) await ready()
    const answer = await send(input, init)
    // Handed on with its body read: from here to the screen it takes a few turns and no more waiting.
    const body = await answer.arrayBuffer()
    return new Response(WITHOUT_BODY.has(answer.status) ? null : body, answer)
  }
  return {
    fetch: (input, init) => {
      const address = addressOf(input)
      if (isOfPanel(address)) return send(input, init)
      if (isOfKit(address)) sent += 1
      return count(ask(input, init))
    },
    count,
    sent: () => sent,
    open: () => open.size,
    untilAnswered: () => new Promise((resolve) => void waiting.push(resolve)),
    hold: () => {
      for (const request of open) held.add(request)
      open.clear()
    },
    isHeld: () => held.size > 0,
  }
}
