/** A turn of the event loop by a message: quicker than a timer, which browsers stretch to four milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

/** An answer that the sandbox holds back waits for the clock that waits for the answer: so not for ever. */
const PATIENCE_MS = 300

/** Reading a body, telling Query's observers and rendering take a few timers after the answer. */
const PAUSES_AFTER_ANSWER = 3

/** Waits until what has been set off has come to rest: promises, requests and what follows from them. */
export async function settle(open: () => number): Promise<void> {
  await turn()
  await turn()
  if (open() === 0) return
  const until = performance.now() + PATIENCE_MS
  while (open() > 0 && performance.now() < until) await pause(1)
  for (let left = PAUSES_AFTER_ANSWER; left > 0; left -= 1) await pause(0)
  if (open() > 0 && performance.now() < until) await settle(open)
}
