import type { Clock, TimerId } from './clock'
import { isRecord, type Json } from './json'
import { MINUTE, SECOND } from './time'

/** What a stream brings: an event, or a sign of life. `true`: the first of a new stream. */
export type StreamMessage = Json | boolean

/** The server gives a sign of life every 15 seconds. */
export const SILENCE_MS = 45 * SECOND
/** Longer than a server needs to begin; a proxy that holds the response back needs for ever. */
const FIRST_BEAT_MS = 10 * SECOND
const LONGEST_PAUSE_MS = 5 * MINUTE

/** The events of a text, and what is left of it. */
function eventsIn(text: string): { events: { id: string | null; data: string }[]; rest: string } {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  const field = (block: string, name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null
  return {
    rest,
    events: blocks.flatMap((block) => {
      const data = field(block, 'data')
      return data === null ? [] : [{ id: field(block, 'id'), data }]
    }),
  }
}

/**
 * Keeps a stream of server-sent events open until the signal aborts. It uses `fetch`, because an `EventSource` says neither why it was refused
 * nor that it is silent. A server that has no such address is not asked again.
 */
export async function keepStream(
  url: string,
  clock: Clock,
  signal: AbortSignal,
  hear: (message: StreamMessage) => void,
): Promise<void> {
  let lastId: string | null = null
  let failures = 0

  const once = async (): Promise<boolean> => {
    const abort = new AbortController()
    const stop = () => abort.abort()
    signal.onabort = stop
    let timer: TimerId = clock.setTimeout(stop, FIRST_BEAT_MS)
    try {
      const headers = { accept: 'text/event-stream', ...(lastId !== null && { 'last-event-id': lastId }) }
      const answer = await globalThis.fetch(url, { headers, cache: 'no-store', signal: abort.signal })
      if (answer.status === 404 || answer.status === 405) return false
      const reader = answer.headers.get('content-type')?.startsWith('text/event-stream') ? answer.body?.getReader() : undefined
      const decoder = new TextDecoder()
      let text = ''
      failures += 1
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        clock.clearTimeout(timer)
        timer = clock.setTimeout(stop, SILENCE_MS)
        // A stream counts as a failure until something has come.
        hear(failures > 0)
        failures = 0
        const { events, rest } = eventsIn(text + decoder.decode(part.value, { stream: true }))
        text = rest
        for (const { id, data } of events) {
          lastId = id ?? lastId
          const event: unknown = JSON.parse(data)
          if (isRecord(event)) hear(event)
        }
      }
    } catch {
      failures += 1
    } finally {
      clock.clearTimeout(timer)
      stop()
    }
    // Nobody waits for the end of a pause that holds the lock.
    return !signal.aborted
  }

  while (!signal.aborted && (await once())) {
    let timer: TimerId
    await new Promise<unknown>((resolve) => {
      signal.onabort = resolve
      timer = clock.setTimeout(() => resolve(null), Math.min(LONGEST_PAUSE_MS, SECOND * 2 ** failures))
    })
    clock.clearTimeout(timer)
  }
}
