import type { PushContext } from './aggregator'
import { type Clock, type TimerId } from './clock'
import { hashOf } from './hash'
import { isRecord, type Json } from './json'
import type { Reading } from './reading'
import { keepStream, SILENCE_MS, type StreamMessage } from './server-stream'
import { SECOND } from './time'

interface Listener {
  onEvent(event: Json): void
  onOpen(isOpen: boolean): void
}

/** The events of one user at one server, for this page. */
interface Line {
  listeners: Set<Listener>
  isOpen: boolean
  stop(): void
}

/** A connection stops listening and begins again as it goes from one state to the next. */
const LINGER_MS = 2 * SECOND

const lines = new Map<string, Line>()

/**
 * One stream serves all tabs of a browser, because a browser has six connections to a host over HTTP/1.1 and no more. The tab that holds the
 * lock has the stream, and tells the others. If it closes, the next one in the queue of the lock takes over.
 */
function openLine(name: string, url: string, clock: Clock): Line {
  const gone = new AbortController()
  let timer: TimerId
  let end: () => void = () => undefined
  const setOpen = (isOpen: boolean, isNew = false): void => {
    if (line.isOpen === isOpen && !isNew) return
    line.isOpen = isOpen
    for (const listener of line.listeners) listener.onOpen(isOpen)
  }
  const hear = (message: StreamMessage): void => {
    clock.clearTimeout(timer)
    timer = clock.setTimeout(() => setOpen(false), SILENCE_MS)
    setOpen(true, message === true)
    if (isRecord(message)) for (const listener of line.listeners) listener.onEvent(message)
  }

  const start = (): void => {
    end()
    const abort = new AbortController()
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<StreamMessage>) => hear(data)
    const lead = () =>
      keepStream(url, clock, abort.signal, (message) => {
        hear(message)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
        channel.postMessage(message)
      })
    // It rejects if the page stops waiting for its turn.
    navigator.locks.request(name, { signal: abort.signal }, lead).catch(() => undefined)
    end = () => {
      abort.abort()
      channel.close()
      clock.clearTimeout(timer)
    }
  }
  /** The browser has kept the page; or after a sleep or without a network the next try may be minutes away. */
  const wake = ({ type, persisted }: Partial<PageTransitionEvent>): void => {
    if (type === 'pageshow' ? persisted : !line.isOpen) start()
  }
  /** A browser keeps no page for Back that holds a lock or a stream. */
  const rest = (): void => {
    end()
    setOpen(false)
  }

  const line: Line = {
    listeners: new Set(),
    isOpen: false,
    stop: () => {
      end()
      gone.abort()
    },
  }
  start()
  globalThis.addEventListener?.('pagehide', rest, gone)
  for (const type of ['pageshow', 'online', 'visibilitychange']) globalThis.addEventListener?.(type, wake, gone)
  return line
}

function listen(url: string, { userKey, clock }: Pick<PushContext, 'userKey' | 'clock'>, listener: Listener): () => void {
  const name = `bank-connection-kit ${hashOf(`${url} ${userKey}`).toString(36)}`
  const line = lines.get(name) ?? openLine(name, url, clock)
  lines.set(name, line)
  line.listeners.add(listener)
  if (line.isOpen) listener.onOpen(true)
  return () => {
    line.listeners.delete(listener)
    clock.setTimeout(() => {
      if (line.listeners.size > 0 || lines.get(name) !== line) return
      lines.delete(name)
      line.stop()
    }, LINGER_MS)
  }
}

/** How an adapter takes what the server pushes about one attempt. */
export interface PushedWork {
  platform: string
  /** The name of the work at the server. */
  work: string
  /** Turns a pushed answer into a reading. Without it, or if it cannot, the adapter looks: the server has just seen the answer. */
  understand?: ((answer: unknown) => Reading | null) | undefined
  look(): Promise<Reading>
}

/** The events of the host's server. */
export interface ServerPush {
  readonly url: string
  /** Tells the server what to watch. Whether it does: it never throws. */
  follow(work: string): Promise<boolean>
}

/** The `subscribe` of an adapter whose host has `bank-connection-kit/server`. */
export function subscribeToServer(
  { url, follow }: ServerPush,
  { platform, work, understand, look }: PushedWork,
  onReading: (reading: Reading) => void,
  call: PushContext,
): () => void {
  call.onOpen(false)
  if (!(globalThis.navigator?.locks && globalThis.BroadcastChannel)) return () => undefined
  let isOpen = false
  // A stream that nobody feeds is none: then the page looks as before. A server that has begun anew knows of no work until it is told.
  const announce = () => void follow(work).then((isWatched) => call.onOpen(isWatched && isOpen))
  return listen(url, call, {
    onEvent: (event) => {
      if (event['platform'] !== platform || event['attempt'] !== work) return
      if (event['asks']) return announce()
      if (event['isLost']) return call.onOpen(false)
      const reading = understand?.(event['answer']) ?? null
      if (reading === null) look().then(onReading, () => undefined)
      else onReading(reading)
    },
    onOpen: (isNowOpen) => {
      isOpen = isNowOpen
      if (isOpen) announce()
      else call.onOpen(false)
    },
  })
}
