import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { storageOf } from '../../../src/connection/storage/web-storage'
import { browserEnvironment } from '../../../src/connection/environment/environment'

/** What the kit takes the browser for, in a browser. */

const HERE = window.location.href
afterEach(() => {
  vi.restoreAllMocks()
  window.history.replaceState(null, '', HERE)
  localStorage.clear()
  sessionStorage.clear()
})

const seen = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('the page wakes its listeners when it is shown, focused, restored, or goes offline or online, and not after they are gone', () => {
  const woken: string[] = []
  const stops = [browserEnvironment.onWake((cause) => woken.push(cause)), browserEnvironment.onWake(() => undefined)]
  seen('hidden')
  seen('visible')
  window.dispatchEvent(new FocusEvent('focus'))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  onlineManager.setOnline(false)
  onlineManager.setOnline(true)
  expect(woken).toEqual(['seen', 'seen', 'restored', 'offline', 'online'])
  stops.forEach((stop) => stop())
  seen('visible')
  expect(woken).toHaveLength(5)
})

test('the page replaces its address by another, and leaves the history and its state as they are', () => {
  window.history.replaceState({ router: 7 }, '', '/connect?tab=banks&code=c-1&state=n-1#top')
  const { length } = window.history
  expect(browserEnvironment.address()?.searchParams.get('code')).toBe('c-1')
  browserEnvironment.replace(new URL('/connect?tab=banks#top', window.location.href))
  expect([window.location.pathname + window.location.search + window.location.hash, window.history.state]).toEqual([
    '/connect?tab=banks#top',
    { router: 7 },
  ])
  expect(window.history.length).toBe(length)
})

test('the page works on if the browser does not let it change the address', () => {
  vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too often', 'SecurityError')
  })
  expect(() => browserEnvironment.replace(new URL(window.location.href))).not.toThrow()
})

test('a lock lets one holder of a name in at a time, and those of other names meanwhile', async () => {
  const { lock } = browserEnvironment
  if (lock === undefined) throw new Error('This browser has no locks.')
  const order: string[] = []
  let end: () => void = () => undefined
  const held = lock('bck-proof', async () => {
    order.push('first')
    await new Promise<void>((resolve) => {
      end = resolve
    })
    order.push('first ends')
  })
  const next = lock('bck-proof', async () => order.push('second'))
  await lock('bck-proof-other', async () => order.push('other'))
  end()
  await Promise.all([held, next])
  expect(order).toEqual(['first', 'other', 'first ends', 'second'])
})

const told = (key: string | null, storageArea: Storage | null) =>
  window.dispatchEvent(new StorageEvent('storage', { key, storageArea }))

test('localStorage, by name or itself, tells what other tabs write under a key, or that they cleared it all', () => {
  for (const given of ['local', localStorage] as const) {
    const storage = storageOf(given)
    let changes = 0
    const stop = storage.onChange?.('key', () => (changes += 1))
    storage.setItem('key', 'value')
    expect([storage.getItem('key'), localStorage.getItem('key'), changes]).toEqual(['value', 'value', 0])
    told('key', localStorage)
    told(null, localStorage)
    told('other', localStorage)
    told('key', sessionStorage)
    expect(changes).toBe(2)
    stop?.()
    told('key', localStorage)
    expect(changes).toBe(2)
    storage.removeItem('key')
    expect(localStorage).toHaveLength(0)
  }
})

test('sessionStorage, by name or itself, is one tab’s own, whatever lies in it', () => {
  sessionStorage.setItem('onChange', 'not a function')
  for (const given of ['session', sessionStorage] as const) {
    const storage = storageOf(given)
    expect(storage.onChange).toBeUndefined()
    storage.setItem('key', 'value')
    expect(sessionStorage.getItem('key')).toBe('value')
  }
})
