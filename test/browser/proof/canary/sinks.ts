import { dehydrate, type QueryClient } from '@tanstack/react-query'
import type { AnyActorRef } from 'xstate'
import type { Connection } from '../../../../src/connection'
import type { TestPage } from '../../../connection/world'
import { readDatabases } from './databases'
import { recorder, tap, type Recorder } from './recorder'
import { tracesIn } from './traces'

export type Sink =
  | 'inspection'
  | 'snapshot'
  | 'persisted snapshot'
  | 'connection'
  | 'react'
  | 'query cache'
  | 'mutation cache'
  | 'dehydrated'
  | 'document'
  | 'fields'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cookie'
  | 'channels'
  | 'messages'
  | 'console'
  | 'errors'
  | 'events'
  | 'address'
  | 'globals'
  | 'network'

/** Where it is being looked: what one flow on the screen has, and what the page has once. */
export interface Watched {
  container: HTMLElement
  connection: Connection
  client: QueryClient
  page: TestPage
}

export interface Sinks {
  inspect(event: unknown): void
  /** What the host is told: events, news, callbacks. */
  told(...values: readonly unknown[]): void
  watch(watched: Watched): void
  /** The actors that were seen, children included. */
  actors(): readonly AnyActorRef[]
  /** What is in which sink now, or went through it; sinks without anything are left out. */
  found(): Promise<Partial<Record<Sink, string[]>>>
  close(): void
}

const CONSOLE = ['debug', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const

/** React keeps its root on the element that it was mounted in. */
const rootOf = (container: HTMLElement): unknown => {
  const name = Object.keys(container).find((key) => key.startsWith('__reactContainer$'))
  const fibre = name === undefined ? null : (Reflect.get(container, name) as { stateNode?: unknown } | null)
  if (!fibre) throw new Error('React’s root was not found on its container: its state cannot be searched.')
  return fibre.stateNode
}

/** What a field holds, on the page or not any more, and what React remembers of it to compare with. */
const fieldValue = (input: HTMLInputElement): unknown => {
  const tracker: unknown = Reflect.get(input, '_valueTracker')
  const read: unknown = typeof tracker === 'object' && tracker !== null ? Reflect.get(tracker, 'getValue') : null
  return [input.value, input.defaultValue, typeof read === 'function' ? (read.call(tracker) as unknown) : null]
}

/** Listens at every place where a secret could end up. */
export function openSinks(): Sinks {
  const actors = new Set<AnyActorRef>()
  const inputs = new Set<HTMLInputElement>()
  const names = new Set(Object.getOwnPropertyNames(window))
  const heard = {
    inspection: recorder(),
    channels: recorder(),
    messages: recorder(),
    console: recorder(),
    errors: recorder(),
    events: recorder(),
    network: recorder(),
    address: recorder(),
  } satisfies Partial<Record<Sink, Recorder>>
  let watched: (Watched & { root: unknown }) | null = null

  const onError = (event: Event) => {
    heard.errors.note(Reflect.get(event, 'error'), Reflect.get(event, 'reason'), Reflect.get(event, 'message'))
    // The runner takes what it hears of for a failure.
    if (heard.errors.found().length > 0) event.stopImmediatePropagation()
  }
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, onError, { capture: true })
  const untap = [
    ...CONSOLE.map((name) => tap(console, name, heard.console.note.bind(null))),
    tap(BroadcastChannel.prototype, 'postMessage', heard.channels.note.bind(null)),
    tap(MessagePort.prototype, 'postMessage', heard.channels.note.bind(null)),
    tap(window, 'postMessage', heard.messages.note.bind(null)),
    tap(window, 'fetch', heard.network.note.bind(null)),
    tap(XMLHttpRequest.prototype, 'open', heard.network.note.bind(null)),
    tap(XMLHttpRequest.prototype, 'send', heard.network.note.bind(null)),
    tap(navigator, 'sendBeacon', heard.network.note.bind(null)),
    tap(history, 'pushState', heard.address.note.bind(null)),
    tap(history, 'replaceState', heard.address.note.bind(null)),
  ]
  const live = () => [...actors]

  const now = (on: Watched & { root: unknown }): { [S in Sink]: unknown } => ({
    inspection: heard.inspection.found(),
    snapshot: live().map((actor): unknown => [actor, actor.getSnapshot()]),
    'persisted snapshot': live().map((actor): unknown => Reflect.get(actor, 'getPersistedSnapshot').call(actor)),
    connection: [on.connection, on.connection.getSnapshot()],
    react: on.root,
    'query cache': on.client.getQueryCache().getAll(),
    'mutation cache': on.client.getMutationCache().getAll(),
    dehydrated: dehydrate(on.client, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true }),
    document: document.documentElement.outerHTML,
    fields: [...inputs].map(fieldValue),
    localStorage: Object.entries(localStorage),
    sessionStorage: Object.entries(sessionStorage),
    indexedDB: null,
    cookie: [document.cookie, window.name, document.title],
    channels: heard.channels.found(),
    messages: heard.messages.found(),
    console: heard.console.found(),
    errors: heard.errors.found(),
    events: heard.events.found(),
    address: [
      heard.address.found(),
      window.location.href,
      window.history.state,
      document.referrer,
      performance.getEntries().map(({ name }) => name),
      on.page.url.href,
    ],
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !names.has(name))
      .map((name): unknown => Reflect.get(window, name)),
    network: heard.network.found(),
  })

  return {
    inspect: (event) => {
      const { actorRef, ...said } = event as { actorRef?: AnyActorRef; event?: unknown; snapshot?: unknown }
      if (actorRef) actors.add(actorRef)
      heard.inspection.note(said.event, said.snapshot)
    },
    told: (...values) => heard.events.note(...values),
    actors: live,
    watch: (next) => {
      // Kept: what is gone from the page may still be held by React.
      watched = { ...next, root: rootOf(next.container) }
    },
    async found() {
      if (watched === null) throw new Error('Nothing is watched.')
      for (const input of watched.container.querySelectorAll('input')) inputs.add(input)
      const places = { ...now(watched), indexedDB: await readDatabases() }
      const found = Object.entries(places).map(([sink, value]): [string, string[]] => [sink, tracesIn(value)])
      return Object.fromEntries(found.filter(([, traces]) => traces.length > 0))
    },
    close() {
      untap.forEach((undo) => undo())
      for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, onError, { capture: true })
    },
  }
}
