import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserEnvironment } from '../../src/connection/environment/environment'
import { ORIGIN, stubWindow } from './stub.window'

const BACK = 'bank-connection-kit:back'
const HOME = `${ORIGIN}/return?code=c-1`

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page of 1,000 by 800 at (100, 50) that opens a popup. */
function opening(opened: unknown) {
  const open = vi.fn(() => opened)
  const page = stubWindow({ screenX: 100, screenY: 50, outerWidth: 1000, outerHeight: 800, open })
  return { open, page, popup: browserEnvironment.open?.() ?? null }
}

const popup = () => ({
  closed: false,
  location: { replace: vi.fn() },
  focus: vi.fn(),
  close: vi.fn(),
  postMessage: vi.fn(),
})

describe('a popup', () => {
  it('opens empty, in the middle of the page that opens it', () => {
    const { open } = opening(popup())
    expect(open.mock.calls).toEqual([['', '_blank', 'popup=yes,width=480,height=720,left=360,top=90']])
  })

  it.each([null, undefined])('that the browser answers with %s is none', (nothing) => {
    expect(opening(nothing).popup).toBeNull()
  })

  it('is none in a web view that cannot open windows', () => {
    stubWindow({ screenX: 0, screenY: 0, outerWidth: 400, outerHeight: 800 })
    expect(browserEnvironment.open?.()).toBeNull()
  })

  it('is led, shown and closed, and says whether it is open', () => {
    const window = popup()
    const { popup: opened } = opening(window)
    expect(opened?.closed()).toBe(false)
    window.closed = true
    expect(opened?.closed()).toBe(true)
    opened?.go(new URL('https://bank.example/consent'))
    opened?.show()
    opened?.close()
    expect(window.location.replace.mock.calls).toEqual([[new URL('https://bank.example/consent')]])
    expect([window.focus.mock.calls.length, window.close.mock.calls.length]).toEqual([1, 1])
  })
})

describe('an address that comes back from a popup', () => {
  const listening = () => {
    const window = popup()
    const { page, popup: opened } = opening(window)
    const heard: string[] = []
    const stop = opened?.onReturn((address) => heard.push(address.href))
    return { window, page, heard, stop }
  }

  it('is heard and acknowledged, until nobody listens any more', () => {
    const { window, page, heard, stop } = listening()
    page.hear({ data: { type: BACK, address: HOME }, source: window })
    expect(heard).toEqual([HOME])
    expect(window.postMessage.mock.calls).toEqual([['bank-connection-kit:taken', ORIGIN]])
    stop?.()
    expect(page.listeners()).toBe(0)
    page.hear({ data: { type: BACK, address: HOME }, source: window })
    expect(heard).toEqual([HOME])
  })

  it.each([
    ['another window', { source: {} }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['the popup, with an address of another origin', { data: { type: BACK, address: 'https://elsewhere.example/?code=c' } }],
    ['the popup, with what is no address', { data: { type: BACK, address: 'return' } }],
    ['the popup, with an address that is no text', { data: { type: BACK, address: 7 } }],
    ['the popup, in other words', { data: { type: 'hello', address: HOME } }],
    ['the popup, with a text', { data: BACK }],
    ['the popup, with nothing', { data: null }],
  ])('is not heard and not acknowledged from %s', (_, message) => {
    const { window, page, heard } = listening()
    page.hear({ data: { type: BACK, address: HOME }, source: window, ...message })
    expect([heard, window.postMessage.mock.calls]).toEqual([[], []])
  })
})
