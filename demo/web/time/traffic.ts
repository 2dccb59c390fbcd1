/** What is under way to a server, so that whoever moves the clock can wait for the answers in between. */
export interface Traffic {
  /** As the browser's own, counted. */
  fetch: typeof globalThis.fetch
  /** How many have been sent since the page was loaded. */
  sent(): number
  /** How many have not been answered to the end, apart from those that are held. */
  open(): number
  /** Takes those that are open now for held back by the other side: nobody waits for them any more. */
  hold(): void
  isHeld(): boolean
}

const WITHOUT_BODY = new Set([204, 205, 304])

/** `ready` is awaited before each request: the server's clock must not be behind the browser's. */
export function createTraffic(ready: () => Promise<void>): Traffic {
  let sent = 0
  const open = new Set<symbol>()
  const held = new Set<symbol>()
  return {
    fetch: async (input, init) => {
      sent += 1
      const request = Symbol('request')
      open.add(request)
      try {
        await ready()
        const answer = await globalThis.fetch(input, init)
        // Handed on with its body read: from here to the screen it takes a few turns and no more waiting.
        const body = await answer.arrayBuffer()
        return new Response(WITHOUT_BODY.has(answer.status) ? null : body, answer)
      } finally {
        open.delete(request)
        held.delete(request)
      }
    },
    sent: () => sent,
    open: () => open.size,
    hold: () => {
      for (const request of open) held.add(request)
      open.clear()
    },
    isHeld: () => held.size > 0,
  }
}
