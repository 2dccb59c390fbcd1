import { afterEach, expect, test, vi } from 'vitest'
import { browserEnvironment } from '../../../src/connection/environment/environment'
import { handBack } from '../../../src/return'
import { handBackOf } from '../../../src/return/hand-back.parse'
import { createManualClock } from '../../../src/sandbox'

const HOME = `${location.origin}/return?code=c-1`

/** A window that a test holds in its hand, in place of the one that the browser would open. */
function opened() {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const inner = frame.contentWindow
  if (inner === null) throw new Error('The frame has no window.')
  vi.spyOn(window, 'open').mockReturnValue(inner)
  const page = browserEnvironment.open?.()
  if (!page) throw new Error('No window was opened.')
  const heard: string[] = []
  const stop = page.onReturn((address) => heard.push(address.href))
  const say = (data: unknown, { source, origin }: { source?: Window | null; origin?: string } = {}) =>
    window.dispatchEvent(
      new MessageEvent('message', { data, source: source === undefined ? inner : source, origin: origin ?? location.origin }),
    )
  return { say, heard, stop }
}

afterEach(() => {
  vi.restoreAllMocks()
  document.querySelectorAll('iframe').forEach((frame) => frame.remove())
})

test('an address is taken from the window that was opened', () => {
  const { say, heard, stop } = opened()
  say(handBackOf(HOME))
  stop()
  say(handBackOf(HOME))
  expect(heard).toEqual([HOME])
})

test.each([
  ['another window', handBackOf(HOME), { source: window }],
  ['nobody', handBackOf(HOME), { source: null }],
  ['another origin', handBackOf(HOME), { origin: 'https://elsewhere.example' }],
  ['the window, with an address elsewhere', handBackOf('https://elsewhere.example/return?code=c-1'), {}],
  ['the window, with no address', handBackOf('javascript:alert(1)'), {}],
  ['the window, with another message', { type: 'hello', address: HOME }, {}],
  ['the window, with nothing', null, {}],
])('an address from %s is not', (_, data, from) => {
  const { say, heard } = opened()
  say(data, from)
  expect(heard).toEqual([])
})

test('a page that no window of the kit opened is the app, at once', async () => {
  vi.spyOn(window, 'opener', 'get').mockReturnValue(null)
  await expect(handBack()).resolves.toBe('alone')
})

test('a page whose opener does not answer within a second is the app', async () => {
  const clock = createManualClock()
  const silent = { postMessage: vi.fn() }
  vi.spyOn(window, 'opener', 'get').mockReturnValue(silent)
  const handed = handBack({ clock })
  await clock.advance(1000)
  await expect(handed).resolves.toBe('alone')
  expect(silent.postMessage.mock.calls).toEqual([[handBackOf(location.href), location.origin]])
})
