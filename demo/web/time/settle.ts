import type { Traffic } from './traffic'

const { port1, port2 } = new MessageChannel()
const turning: (() => void)[] = []
port1.onmessage = () => turning.shift()?.()

/** A turn of the event loop by a message: quicker than a timer, which browsers stretch to four milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    turning.push(resolve)
    port2.postMessage(null)
  })
}

/** Firefox reads a body on another thread, which may take many turns: a body of our own is read after those begun before it. */
const readBody = (): Promise<unknown> => new Response('x').text()

/** A timer's turn. Browsers stretch a timer that a timer has set, and so on: after a message it counts as the first. */
async function pause(): Promise<void> {
  await readBody()
  await turn()
  await new Promise<void>((resolve) => void setTimeout(resolve, 0))
}

/** An answer that the sandbox holds back waits for the clock that waits for the answer: so not for ever. */
const PATIENCE_MS = 2_500

/** Reading an answer, telling Query's observers and rendering take a few timers one after the other. */
const QUIET_PAUSES = 4

/** Waits until no request is open and what followed from the last one has come to rest. */
export async function settleAll({ open, hold, untilAnswered }: Traffic): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  const impatience = new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE_MS))
  for (let quiet = 0; quiet < QUIET_PAUSES; quiet += 1) {
    if (open() > 0) {
      await Promise.race([untilAnswered(), impatience])
      if (performance.now() >= until) hold()
      quiet = -1
    }
    await pause()
  }
}

/** The same after a timer, most of which ask nothing of anybody: then two turns are enough, and a timer's for Query's own. */
export async function settle(traffic: Traffic): Promise<void> {
  await pause()
  await turn()
  if (traffic.open() > 0) await settleAll(traffic)
}
