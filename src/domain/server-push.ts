import type { PushContext } from './aggregator'
import { type Clock, type TimerId } from './clock'
import { hashOf } from './hash'
import { isRecord, type Json } from './json'
import type { Reading } from './reading'
import { keepStream, SILENCE_MS } from './server-stream'
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
  let timer: TimerId
  let end: () => void = () => undefined
  const setOpen = (isOpen: boolean): void => {
    if (line.isOpen === isOpen) return
    line.isOpen = isOpen
    for (const listener of line.listeners) listener.onOpen(isOpen)
  }
  const onBeat = (): void => {
    clock.clearTimeout(timer)
    timer = clock.setTimeout(() => setOpen(false), SILENCE_MS)
    setOpen(true)
  }
  const onEvent = (event: Json): void => {
    for (const listener of line.listeners) listener.onEvent(event)
  }

  const start = (): void => {
    end()
    const abort = new AbortController()
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      onBeat()
      if (isRecord(data)) onEvent(data)
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    const tell = (message: Json | null): void => channel.postMessage(message)
    const lead = () =>
      keepStream(url, clock, abort.signal, {
        onBeat: () => {
          onBeat()
          tell(null)
        },
        onEvent: (event) => {
          onEvent(event)
          tell(event)
        },
      })
    // It rejects if the page stops waiting for its turn.
    navigator.locks.request(name, { signal: abort.signal }, lead).catch(() => undefined)
    end = () => {
      abort.abort()
      channel.close()
      clock.clearTimeout(timer)
    }
  }
  const wake = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) start()
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
      globalThis.removeEventListener?.('pagehide', rest)
      globalThis.removeEventListener?.('pageshow', wake)
    },
  }
  start()
  globalThis.addEventListener?.('pagehide', rest)
  globalThis.addEventListener?.('pageshow', wake)
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
  if (globalThis.navigator?.locks === undefined || globalThis.BroadcastChannel === undefined) return () => undefined
  let isOn = true
  const take = (reading: Reading): void => {
    if (isOn) onReading(reading)
  }
  const lookAgain = () => look().then(take, () => undefined)
  const end = listen(url, call, {
    onEvent: (event) => {
      if (event['platform'] !== platform || event['attempt'] !== work) return
      const reading = understand?.(event['answer']) ?? null
      if (reading === null) void lookAgain()
      else take(reading)
    },
    onOpen: (isOpen) => {
      if (!isOpen) return call.onOpen(false)
      // A stream that nobody feeds is none: then the page looks as before.
      void follow(work).then((isWatched) => {
        if (isWatched && isOn) call.onOpen(true)
      })
    },
  })
  return () => {
    isOn = false
    end()
  }
}
