import type { QueryClient } from '@tanstack/react-query'
import { KeptLook } from '../../../../src/query/look.store'
import type { TestPage } from '../../../connection/world'
import { recorder, tap, type Recorder } from './recorder'
import { tracesIn } from './traces'

/** Where something of one user would be met by the next, or by whoever looks at what the next one does. */
export type UserSink =
  | 'document'
  | 'fields'
  | 'forms'
  | 'tokens'
  | 'requests'
  | 'host’s server'
  | 'host'
  | 'storage'
  | 'query cache'
  | 'console'
  | 'address'
  | 'messages'
  | 'network'
  | 'navigation'

const HEARD = ['tokens', 'requests', 'host’s server', 'host', 'console', 'address', 'messages', 'network', 'navigation'] as const
type Heard = (typeof HEARD)[number]

interface Page {
  readonly client: QueryClient
  readonly page: TestPage
}

/** What the browser would send if a form were sent without the kit's handler, and where to. */
const sentBy = (form: HTMLFormElement): unknown => [form.action, form.getAttribute('method'), new FormData(form)]

/** Listens where the next user could find something. `begin` forgets what was heard: the next user's time starts. */
export function openUserSinks({ client, page }: Page) {
  let heard = {} as Record<Heard, Recorder>
  let visited = 0
  const begin = () => {
    heard = Object.fromEntries(HEARD.map((sink) => [sink, recorder()])) as Record<Heard, Recorder>
    visited = page.visited.length
  }
  begin()
  const hear = (sink: Heard) => (args: readonly unknown[]) => heard[sink].note(...args)
  // The browser tells of every address that it is about to go to, and of what it sends there.
  const onNavigate = ({ destination, formData }: NavigateEvent) => heard.navigation.note(destination.url, formData)
  // WebKit has no such interface yet. There a page is at least told that it is being left, and its forms are what may go along.
  const onLeave = () => heard.navigation.note([...document.forms].map(sentBy))
  const navigation: Navigation | undefined = window.navigation
  if (navigation) navigation.addEventListener('navigate', onNavigate)
  else window.addEventListener('beforeunload', onLeave)
  const untap = [
    ...(['debug', 'error', 'info', 'log', 'warn'] as const).map((name) => tap(console, name, hear('console'))),
    tap(window, 'postMessage', hear('messages')),
    tap(BroadcastChannel.prototype, 'postMessage', hear('messages')),
    tap(MessagePort.prototype, 'postMessage', hear('messages')),
    tap(window, 'fetch', hear('network')),
    tap(XMLHttpRequest.prototype, 'send', hear('network')),
    tap(navigator, 'sendBeacon', hear('network')),
    tap(history, 'pushState', hear('address')),
    tap(history, 'replaceState', hear('address')),
  ]
  const now = (userKey: string): Record<UserSink, unknown> => ({
    ...(Object.fromEntries(HEARD.map((sink) => [sink, heard[sink].found()])) as Record<Heard, string[]>),
    document: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input')].map(({ value, defaultValue }) => [value, defaultValue]),
    forms: [...document.forms].map(sentBy),
    storage: [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, window.name],
    'query cache': client
      .getQueryCache()
      .getAll()
      .filter(({ queryKey }) => queryKey[1] === userKey)
      // A look hides what it holds from whoever copies it.
      .map(({ queryKey, state }) => [queryKey, state.data, KeptLook.in(state.data), state.error]),
    address: [heard.address.found(), window.location.href, history.state, page.url.href, page.visited.slice(visited)],
  })
  return {
    begin,
    note: (sink: Heard, ...values: readonly unknown[]) => heard[sink].note(...values),
    /** What is in which sink of this user's now, or went through it since they came. */
    found: (userKey: string): Partial<Record<UserSink, string[]>> =>
      Object.fromEntries(
        Object.entries(now(userKey))
          .map(([sink, value]) => [sink, tracesIn(value)] as const)
          .filter(([, traces]) => traces.length > 0),
      ),
    close: () => {
      navigation?.removeEventListener('navigate', onNavigate)
      window.removeEventListener('beforeunload', onLeave)
      untap.forEach((undo) => undo())
    },
  }
}

export type UserSinks = ReturnType<typeof openUserSinks>
