import { afterEach, describe, expect, it, vi } from 'vitest'
import { handBack } from '../../src/return'
import { createManualClock } from '../../src/sandbox'
import { ORIGIN, stubWindow } from '../connection/stub.window'

const BACK = { type: 'bank-connection-kit:back', address: `${ORIGIN}/return?code=c-1` }
const TAKEN = 'bank-connection-kit:taken'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The page that a user comes back to, in a popup that this window opened. */
function comeBack() {
  const opener = { postMessage: vi.fn() }
  const page = stubWindow({ opener })
  const clock = createManualClock()
  const results: string[] = []
  void handBack({ clock }).then((result) => results.push(result))
  return { opener, page, clock, results }
}

describe('the page that users come back to', () => {
  it('hands its address to the page that opened it, and to no other origin', () => {
    const { opener } = comeBack()
    expect(opener.postMessage.mock.calls).toEqual([[BACK, ORIGIN]])
  })

  it('is taken once its opener says so, and then listens no longer', async () => {
    const { opener, page, clock, results } = comeBack()
    page.hear({ data: TAKEN, source: opener })
    await clock.advance(0)
    expect([results, page.listeners()]).toEqual([['taken'], 0])
    await clock.advance(10_000)
    expect(results).toEqual(['taken'])
  })

  it.each([
    ['another window', { data: TAKEN, source: {} }],
    ['nobody', { data: TAKEN, source: null }],
    ['another origin', { data: TAKEN, origin: 'https://elsewhere.example' }],
    ['its opener, in other words', { data: 'hello' }],
    ['its opener, in no words', { data: undefined }],
  ])('is not taken by a message from %s, and is the app after a second', async (_, message) => {
    const { opener, page, clock, results } = comeBack()
    page.hear({ source: opener, ...message })
    await clock.advance(999)
    expect(results).toEqual([])
    await clock.advance(1)
    expect([results, page.listeners()]).toEqual([['alone'], 0])
  })

  it.each([
    ['that no window opened', () => stubWindow({ opener: null })],
    ['that is its own opener', () => Object.assign(stubWindow(), { opener: window })],
    ['without a window, as on a server', () => vi.stubGlobal('window', undefined)],
  ])('is the app at once if it is one %s', async (_, stub) => {
    stub()
    await expect(handBack({ clock: createManualClock() })).resolves.toBe('alone')
  })
})
