import type { ServerFetch } from 'bank-connection-kit/server'

/** What the app's server asks of platforms, counted, so that whoever moves the clock can wait for the answers in between. */
export interface Calls {
  fetch: ServerFetch
  /** Waits until no call is open and what followed from the last one has come to rest. */
  settle(): Promise<void>
}

const WITHOUT_BODY = new Set([204, 205, 304])

/** Reading an answer, writing to the store and scheduling what is next take a few turns. */
const QUIET_TURNS = 4

/** An answer that the sandbox holds back waits for the clock that waits for the answer: so not for ever. */
const PATIENCE_MS = 2_500

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

export function countCalls(): Calls {
  const open = new Set<symbol>()
  const waiting: (() => void)[] = []
  const untilAnswered = (patienceMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs)
      waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  return {
    fetch: async (url, init) => {
      const call = Symbol('call')
      open.add(call)
      try {
        const answer = await fetch(url, init)
        // Read here: from here on it takes a few turns and no more waiting.
        const body = await answer.arrayBuffer()
        return new Response(WITHOUT_BODY.has(answer.status) ? null : body, answer)
      } finally {
        open.delete(call)
        for (const tell of waiting.splice(0)) tell()
      }
    },
    settle: async () => {
      const until = Date.now() + PATIENCE_MS
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        await turn()
        if (open.size === 0) continue
        await untilAnswered(until - Date.now())
        // Held back by the other side: nobody waits for these any more.
        if (Date.now() >= until) open.clear()
        quiet = -1
      }
    },
  }
}
