import { systemClock, type Clock } from '../domain'
import { handBackOf, TAKEN } from './hand-back.parse'

/** How long the page that opened the popup has to answer. */
const ANSWER_MS = 1000

/**
 * For the page that users come back to from their bank in a popup (`authorizationMode: 'popup'`). Hands its address to the page
 * that opened the popup, which closes it and continues. Call it before anything else reads or changes the address.
 *
 * Resolves to `taken`, or after a second to `alone` if no page took the address: after a redirect in the same tab, or if the
 * bank's page cut the popup off from its opener. Then this page is the app. Show it, and the flow continues here.
 */
export function handBack({ clock = systemClock }: { clock?: Clock } = {}): Promise<'taken' | 'alone'> {
  const { opener, origin } = readOpener()
  if (opener === null) return Promise.resolve('alone')
  return new Promise((resolve) => {
    const onMessage = ({ source, origin: from, data }: MessageEvent) => {
      if (source === opener && from === origin && data === TAKEN) end('taken')
    }
    const end = (result: 'taken' | 'alone') => {
      window.removeEventListener('message', onMessage)
      clock.clearTimeout(timer)
      resolve(result)
    }
    const timer = clock.setTimeout(() => end('alone'), ANSWER_MS)
    window.addEventListener('message', onMessage)
    opener.postMessage(handBackOf(window.location.href), origin)
  })
}

function readOpener(): { opener: Window | null; origin: string } {
  if (globalThis.window === undefined) return { opener: null, origin: '' }
  const opener = window.opener as Window | null
  return { opener: opener === window ? null : opener, origin: window.location.origin }
}
