import { MINUTE, SECOND, type Clock, type TimerId } from '../../domain'

/** What a page is told: something about this work has changed. */
export interface StreamEvent {
  platform: string
  attempt: string
  /** The platform's own answer, if one look is all that there is to know. Otherwise the page looks, and gets what was just seen. */
  answer?: unknown
  /** Nothing has changed: a page that follows this work is to say so. */
  asks?: true
  /** This server does not look at the work any more, so the page has to. */
  isLost?: true
}

export interface StreamPorts {
  clock: Clock
  /** Whether the session is still this user's. Asked every minute. */
  isStillTheirs(): Promise<boolean>
  onEnd(): void
}

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>
  /** `id` comes back as `Last-Event-ID` if the page has to connect again. */
  write(event: StreamEvent, id: string): void
  end(): void
}

/** Proxies close what is silent for a minute, and browsers notice a dead socket by the silence. */
export const BEAT_MS = 15 * SECOND
const BEATS_PER_CHECK = 4
/** Some hosts end a response after five minutes. The page comes back by itself, and its session is looked up again. */
export const LIFE_MS = 4 * MINUTE
/** Events that wait for a page that takes none. */
const MOST_WAITING = 50

/** The body of a response of server-sent events, which ends by itself. */
export function eventStream({ clock, isStillTheirs, onEnd }: StreamPorts): EventStream {
  const encoder = new TextEncoder()
  let sink: ReadableStreamDefaultController<Uint8Array> | null = null
  let timer: TimerId
  let beats = 0

  const stop = (): void => {
    if (sink === null) return
    sink = null
    clock.clearTimeout(timer)
    onEnd()
  }
  const end = (): void => {
    const open = sink
    stop()
    try {
      open?.close()
    } catch {
      // The page has gone already.
    }
  }
  const send = (text: string): void => {
    if (sink === null) return
    if ((sink.desiredSize ?? 0) < -MOST_WAITING) return end()
    sink.enqueue(encoder.encode(text))
  }
  const beat = async (): Promise<void> => {
    beats += 1
    if (beats * BEAT_MS >= LIFE_MS) return end()
    if (beats % BEATS_PER_CHECK === 0 && !(await isStillTheirs().catch(() => false))) return end()
    send(':\n\n')
    if (sink !== null) timer = clock.setTimeout(() => void beat(), BEAT_MS)
  }

  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      sink = controller
      // At once, because some proxies hold a response back until something has come.
      send(':\n\n')
      timer = clock.setTimeout(() => void beat(), BEAT_MS)
    },
    cancel: stop,
  })
  return {
    body,
    write: (event, id) => send(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
    end,
  }
}
