import { QueryClient } from '@tanstack/react-query'
import { vi } from 'vitest'
import { basiq } from '../../src/aggregators/basiq'
import { createBankConnection, type Connection } from '../../src/connection'
import type { Clock } from '../../src/domain'
import { testPage } from '../connection/world'
import { stubLocks } from './events.world'
import { APP, MOUNT, type HostWorld } from './host'

/** What lies between the pages of alice and their server. */
export interface Wire {
  /** Every stream that is open now brings nothing any more, and neither side notices. */
  freeze(): void
  /** Ends every open stream, as a proxy does. */
  cut(): void
  /** Streams that were asked for. */
  streams(): number
  /** Whether requests get through. */
  isUp: boolean
  /** Whether a stream can be had. */
  hasStreams: boolean
  /** Whether the server hears how far a page has heard. */
  keepsIds: boolean
  /** How often a page has looked at this job itself. */
  looks(job: string): number
  /** Tells the window of the page something, such as that the network is back. */
  tellWindow(type: string): void
  /** Sends requests to this server from now on. */
  moveTo(fetch: (request: Request) => Promise<Response>): void
}

/** The pages' own requests, with the cookie of alice, over a wire that can break. */
export function wireOf(world: HostWorld): Wire {
  stubLocks()
  let send = world.server.fetch
  let streams = 0
  const open = new Set<{ freeze(): void; cut(): void }>()
  const asked: string[] = []
  const listeners = new Map<string, Set<(event: { type: string }) => void>>()
  vi.stubGlobal(
    'addEventListener',
    (type: string, listener: (event: { type: string }) => void, { signal }: { signal: AbortSignal }) => {
      signal.addEventListener('abort', () => listeners.get(type)?.delete(listener))
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener))
    },
  )
  const wire: Wire = {
    isUp: true,
    hasStreams: true,
    keepsIds: true,
    looks: (job) => asked.filter((url) => url.endsWith(`/jobs/${job}`)).length,
    tellWindow: (type) => listeners.get(type)?.forEach((listener) => listener({ type })),
    streams: () => streams,
    freeze: () => open.forEach((each) => each.freeze()),
    cut: () => open.forEach((each) => each.cut()),
    moveTo: (fetch) => (send = fetch),
  }
  /** The body as the page gets it. */
  const carried = (body: ReadableStream<Uint8Array>, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> => {
    const reader = body.getReader()
    let isFrozen = false
    return new ReadableStream<Uint8Array>({
      start: (page) => {
        const end = (how: () => void) => {
          if (!open.delete(one)) return
          how()
        }
        const one = {
          freeze: () => (isFrozen = true),
          cut: () => {
            void reader.cancel()
            end(() => page.close())
          },
        }
        open.add(one)
        signal?.addEventListener('abort', () => {
          void reader.cancel()
          end(() => page.error(new Error('aborted')))
        })
        const pump = async (): Promise<void> => {
          for (let part = await reader.read(); !part.done; part = await reader.read())
            if (!isFrozen && open.has(one)) page.enqueue(part.value)
          if (!isFrozen) end(() => page.close())
        }
        void pump()
      },
    })
  }
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    if (!input.startsWith(APP)) return world.fetch(input, init)
    const isStream = input.endsWith('/events') && init.method !== 'POST'
    asked.push(input)
    if (isStream) streams += 1
    if (!wire.isUp || (isStream && !wire.hasStreams)) throw new TypeError('Failed to fetch')
    const { signal, ...rest } = init
    const headers = new Headers(init.headers)
    headers.set('cookie', 'session=alice')
    headers.set('sec-fetch-site', 'same-origin')
    if (!wire.keepsIds) headers.delete('last-event-id')
    if (init.method === 'POST') headers.set('origin', APP)
    const answer = await send(new Request(input, { ...rest, headers }))
    return isStream && answer.body !== null ? new Response(carried(answer.body, signal), answer) : answer
  })
  return wire
}

/** Follows a job as a page of alice does. */
export function pageOf(job: string, clock: Clock): { connection: Connection; page: ReturnType<typeof testPage> } {
  const page = testPage()
  const connection = createBankConnection({
    userKey: 'alice',
    aggregator: basiq({ server: MOUNT, version: '3' }),
    request: { follow: job, intent: 'refresh' },
    clock,
    queryClient: new QueryClient(),
    environment: page,
  })
  connection.start()
  return { connection, page }
}
