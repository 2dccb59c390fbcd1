import { onlineManager } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Environment } from '../../src/connection'
import { expectConsole } from '../console/console.guard'
import { stubWindow } from './stub.window'

let browserEnvironment: Environment

// A page listens once for all of its connections, so each test is a page of its own.
beforeEach(async () => {
  vi.resetModules()
  browserEnvironment = (await import('../../src/connection/environment/environment')).browserEnvironment
})

afterEach(() => {
  vi.unstubAllGlobals()
  onlineManager.setOnline(true)
})

/** A document whose tab is seen or not. */
function stubDocument(visibilityState: 'visible' | 'hidden' = 'visible') {
  const stub = Object.assign(new EventTarget(), { visibilityState })
  vi.stubGlobal('document', stub)
  return stub
}

const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted })

describe('the browser as the kit sees it', () => {
  it('is hidden if its document says so, and never on a server', () => {
    expect(browserEnvironment.hidden()).toBe(false)
    stubDocument('hidden')
    expect(browserEnvironment.hidden()).toBe(true)
    stubDocument()
    expect(browserEnvironment.hidden()).toBe(false)
  })

  it('is offline if the device says so', () => {
    expect(browserEnvironment.offline()).toBe(false)
    onlineManager.setOnline(false)
    expect(browserEnvironment.offline()).toBe(true)
  })

  it('wakes each listener for each reason, and for nothing else', () => {
    const document = stubDocument('hidden')
    const window = stubWindow()
    const heard: string[] = []
    const stops = ['a', 'b'].map((name) => browserEnvironment.onWake((cause) => heard.push(`${name} ${cause}`)))
    const hears = (cause: () => unknown) => {
      heard.length = 0
      cause()
      return [...heard]
    }
    expect(hears(() => document.dispatchEvent(new Event('visibilitychange')))).toEqual([])
    document.visibilityState = 'visible'
    expect(hears(() => document.dispatchEvent(new Event('visibilitychange')))).toEqual(['a seen', 'b seen'])
    expect(hears(() => window.dispatchEvent(shown(false)))).toEqual([])
    expect(hears(() => window.dispatchEvent(shown(true)))).toEqual(['a restored', 'b restored'])
    expect(hears(() => window.dispatchEvent(new Event('focus')))).toEqual(['a seen', 'b seen'])
    expect(hears(() => onlineManager.setOnline(false))).toEqual(['a offline', 'b offline'])
    expect(hears(() => onlineManager.setOnline(true))).toEqual(['a online', 'b online'])
    stops[0]?.()
    expect(hears(() => window.dispatchEvent(new Event('focus')))).toEqual(['b seen'])
    stops[1]?.()
    expect(window.listeners()).toBe(0)
    const all = () => {
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(shown(true))
      onlineManager.setOnline(false)
    }
    expect(hears(all)).toEqual([])
  })

  it('listens again once somebody wants to hear', () => {
    stubDocument()
    const window = stubWindow()
    browserEnvironment.onWake(() => undefined)()
    const heard: string[] = []
    const stop = browserEnvironment.onWake((cause) => heard.push(cause))
    window.dispatchEvent(new Event('focus'))
    stop()
    expect(heard).toEqual(['seen'])
  })

  it('wakes nobody on a server', () => {
    const stop = browserEnvironment.onWake(() => undefined)
    expect(stop()).toBeUndefined()
  })

  it('tells when the page is left, until nobody listens', () => {
    stubDocument()
    const page = stubWindow()
    let left = 0
    const stop = browserEnvironment.onHide?.(() => (left += 1))
    page.dispatchEvent(new Event('pagehide'))
    stop?.()
    page.dispatchEvent(new Event('pagehide'))
    expect(left).toBe(1)
  })

  it('has an address, and none on a server', () => {
    expect(browserEnvironment.address()).toBeNull()
    vi.stubGlobal('location', { href: 'https://app.example/return?code=c' })
    expect(browserEnvironment.address()?.href).toBe('https://app.example/return?code=c')
  })

  it('replaces the address without an entry in the history, and does without if the browser refuses', () => {
    const replaceState = vi.fn()
    vi.stubGlobal('history', { state: { of: 'the host' }, replaceState })
    const url = new URL('https://app.example/return')
    browserEnvironment.replace(url)
    expect(replaceState.mock.calls).toEqual([[{ of: 'the host' }, '', url]])
    replaceState.mockImplementation(() => {
      throw new DOMException('too many calls', 'SecurityError')
    })
    expect(() => browserEnvironment.replace(url)).not.toThrow()
  })

  it('leaves for another address, and tells the developer if that is within a frame', () => {
    const assign = vi.fn()
    vi.stubGlobal('location', { assign })
    const [top, self] = [{}, {}]
    vi.stubGlobal('top', top)
    vi.stubGlobal('self', top)
    browserEnvironment.go(new URL('https://bank.example/'))
    vi.stubGlobal('self', self)
    expectConsole(/frame/)
    browserEnvironment.go(new URL('https://bank.example/again'))
    expect(assign.mock.calls).toEqual([[new URL('https://bank.example/')], [new URL('https://bank.example/again')]])
  })

  it('has the locks of the browser, and none where there are none', async () => {
    vi.stubGlobal('navigator', {})
    expect(browserEnvironment.lock).toBeUndefined()
    vi.stubGlobal('navigator', undefined)
    expect(browserEnvironment.lock).toBeUndefined()
    const request = vi.fn(async (_name: string, run: () => Promise<number>) => run())
    vi.stubGlobal('navigator', { locks: { request } })
    await expect(browserEnvironment.lock?.('a name', async () => 7)).resolves.toBe(7)
    expect(request.mock.calls[0]?.[0]).toBe('a name')
  })
})
