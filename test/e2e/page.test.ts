import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** A headless page is never hidden by itself: what a page goes by is stubbed. */
const hide = (visit: DemoVisit, isHidden: boolean): Promise<void> =>
  visit.page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

/** As a browser tells it; the network itself stays, for the two halves of the clock need it. */
const turnNetwork = (visit: DemoVisit, to: 'offline' | 'online'): Promise<void> =>
  visit.page.evaluate((name) => void window.dispatchEvent(new Event(name)), to)

const looks = (visit: DemoVisit): number => visit.requests(/\/jobs\//).length

describe('a secret', () => {
  it('is in one request, and nowhere in the page, its storage, its address or its console', async () => {
    const visit = await stage.visit()
    const secret = 'correct horse battery'
    await visit.choose('Hooli')
    await visit.signIn('jared', secret)
    await visit.travel(MINUTE)
    await visit.sees('needs-credentials', 'credentials-rejected')
    const carriers = stage.demo.sandbox.control.requests().filter((request) => JSON.stringify(request).includes(secret))
    expect(carriers.map(({ method, path }) => [method, path.replace(/[0-9a-f-]{36}/, 'id')])).toEqual([
      ['POST', '/users/id/connections'],
    ])
    const kept = await visit.page.evaluate(async () => {
      const databases = await indexedDB.databases()
      const values = [...document.querySelectorAll('input')].map(({ value }) => value)
      return JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        location.href,
        databases,
        values,
        document.body.innerHTML,
        history.state,
      ])
    })
    expect(kept).not.toContain(secret)
    expect(visit.said.join('\n')).not.toContain(secret)
    // The name is not secret, and nobody types it twice.
    expect(await visit.page.locator('input[data-field=loginId]').inputValue()).toBe('jared')
  })

  it('goes out once however often the button is pressed', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    await visit.page.locator('input[data-field=loginId]').fill('jared')
    await visit.page.locator('input[data-field=password]').fill('django')
    await visit.page.getByRole('button', { name: 'Sign in' }).dblclick()
    await visit.sees('verifying')
    await visit.travel(MINUTE)
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
  })
})

describe('the page', () => {
  it('goes on after a reload where it was', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'jared')
    await visit.travel(10 * SECOND)
    await visit.page.reload()
    await visit.sees('polling')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
  })

  it('looks seldom while it is hidden, and at once when it is seen again', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'stuck')
    await visit.travel(12 * SECOND)
    await hide(visit, true)
    const before = looks(visit)
    await visit.travel(MINUTE)
    expect(looks(visit) - before).toBeLessThanOrEqual(5)
    expect(looks(visit) - before).toBeGreaterThanOrEqual(3)
    const hidden = looks(visit)
    await visit.travel(5 * SECOND)
    await hide(visit, false)
    await visit.travel(100)
    expect(looks(visit)).toBeGreaterThan(hidden)
  })

  it('says that it is offline, asks nothing meanwhile, and goes on by itself', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'gavinBelson')
    await visit.travel(5 * SECOND)
    await turnNetwork(visit, 'offline')
    const before = looks(visit)
    await visit.travel(20 * SECOND)
    await visit.hints('You’re offline. We’ll carry on when you’re back online.')
    expect(looks(visit)).toBe(before)
    await turnNetwork(visit, 'online')
    await visit.travel(30 * SECOND)
    await visit.sees('connected')
  })

  it('keeps its place for who leaves, and forgets what was given up', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'jared')
    await visit.travel(12 * SECOND)
    await visit.press('Leave for now')
    const chip = visit.page.getByRole('button', { name: 'Hooli: still connecting' })
    await chip.waitFor()
    await chip.click()
    await visit.sees('polling')
    await visit.press('Cancel')
    await visit.sees('cancelled')
    await visit.reads('We’ve stopped')
    await visit.page.getByRole('button', { name: 'Overview', exact: true }).first().click()
    expect(await chip.count()).toBe(0)
  })

  it('can be gone through by the keyboard alone', async () => {
    const visit = await stage.visit()
    const { keyboard } = visit.page
    await visit.page.getByRole('button', { name: 'Connect a bank' }).focus()
    await keyboard.press('Enter')
    await visit.page
      .getByRole('button', { name: /^Hooli/ })
      .first()
      .focus()
    await keyboard.press('Enter')
    await visit.page.locator('input[data-field=loginId]').focus()
    await keyboard.type('mfa-code')
    await visit.page.locator('input[data-field=password]').focus()
    await keyboard.type('sandbox')
    await keyboard.press('Enter')
    await visit.travel(12 * SECOND)
    await visit.sees('needs-mfa')
    await visit.page.getByLabel('Code', { exact: true }).focus()
    await keyboard.type('1234')
    await keyboard.press('Enter')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    const focused = await visit.page.evaluate(() => document.activeElement?.tagName)
    expect(focused).not.toBe('BODY')
  })

  it("leaves the kit's look to the kit, whatever the app resets", async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    const [words, onAccent] = await visit.page.getByRole('button', { name: /^Sign in/ }).evaluate((button) => {
      const probe = document.createElement('i')
      probe.style.color = 'var(--on-fern)'
      button.before(probe)
      const colors = [button, probe].map((each) => getComputedStyle(each).color)
      probe.remove()
      return colors
    })
    expect(words).toBe(onAccent)
  })

  it('breaks no rule of a strict content policy, and throws nothing', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'mfa-code')
    await visit.travel(MINUTE)
    expect(visit.said.filter((text) => !text.includes('React DevTools'))).toEqual([])
  })
})
