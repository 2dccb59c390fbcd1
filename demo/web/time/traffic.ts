/** What is under way to a server, so that whoever moves the clock can wait for the answers in between. */
export interface Traffic {
  /** As the browser's own, counted. */
  fetch: typeof globalThis.fetch
  /** How many have been sent since the page was loaded. */
  sent(): number
  /** How many have not been answered to the end. */
  open(): number
}

/** `ready` is awaited before each request: the server's clock must not be behind the browser's. */
export function createTraffic(ready: () => Promise<void>): Traffic {
  let sent = 0
  let open = 0
  return {
    fetch: async (input, init) => {
      await ready()
      sent += 1
      open += 1
      const close = (): void => {
        open -= 1
      }
      try {
        const answer = await globalThis.fetch(input, init)
        // A copy tells when the body has arrived, and the kit reads the true one.
        answer.clone().arrayBuffer().then(close, close)
        return answer
      } catch (error) {
        close()
        throw error
      }
    },
    sent: () => sent,
    open: () => open,
  }
}
