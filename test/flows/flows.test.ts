import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from '../../demo/server/serve'
import { buildDemo, webRoot } from '../../scripts/demo.mjs'
import { findFirefox } from '../../scripts/firefox.mjs'
import { findWebKit } from '../../scripts/webkit.mjs'
import type { DrivenBrowser } from './drive/drive.types'
import { driveFirefox } from './drive/firefox.drive'
import { driveWebKit } from './drive/webkit.drive'
import { MINUTE, SECOND, visitDemo, visitIn, type FlowVisit } from './visit'

const BROWSERS = [
  { name: 'firefox', isThere: findFirefox() !== null, drive: driveFirefox },
  { name: 'webkit', isThere: findWebKit() !== null, drive: driveWebKit },
]

let demo: Demo
beforeAll(async () => {
  await buildDemo()
  demo = await startDemo({ webRoot, rate: 0 })
})
afterAll(() => demo.close())
beforeEach(() => {
  demo.clock.setRate(0)
  demo.reset()
})

const begins = () =>
  demo.sandbox.control.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/connections')).length

/** A bank that is connected already, opened for what the button says. */
async function atConnected(browser: DrivenBrowser, loginId: string): Promise<FlowVisit> {
  demo.sandbox.control.addConnection({ userId: demo.userId(), institutionId: 'AU00000', loginId })
  const visit = await visitDemo(browser, demo)
  await visit.press('Refresh Hooli')
  await visit.press('Get the latest')
  return visit
}

/** A linked bank of Stitch's that wants its customer again. */
async function atReauthorization(browser: DrivenBrowser, way: 'here' | 'window'): Promise<FlowVisit> {
  await demo.linkBank({ login: 'reauthorize', bankId: 'fnb' })
  const visit = await visitDemo(browser, demo, 'stitch')
  if (way === 'window') for (const name of ['Sandbox controls', 'in a window', 'Sandbox controls']) await visit.press(name)
  await visit.press('Refresh FNB')
  await visit.press('Get the latest')
  await visit.travel(5 * SECOND)
  await visit.sees('needs-authorization')
  return visit
}

/**
 * Has the page do something when Back has restored it, in another turn of it, and tells what came of that. The page does it by
 * itself, and tells another tab: Playwright loses hold of a page that Firefox restores.
 */
async function afterBack<T>(browser: DrivenBrowser, { tab }: FlowVisit, inPage: () => Promise<T>): Promise<() => Promise<T>> {
  const leave = `addEventListener('pageshow', ({ persisted }) => {
    const tell = (done) => localStorage.setItem('flows', JSON.stringify({ persisted, done }))
    setTimeout(() => (${inPage.toString()})().then(tell, (error) => tell(String(error))), 0)
  })`
  await tab.script(leave)
  const other = await browser.another()
  await other.goto(`${demo.url}/favicon.svg`)
  return async () => {
    await tab.run(() => void setTimeout(() => history.back(), 0))
    const told = () => other.run(() => localStorage.getItem('flows'))
    await expect.poll(told, { timeout: 30_000, interval: 100 }).not.toBeNull()
    const { persisted, done } = JSON.parse((await told()) ?? '{}') as { persisted: boolean; done: T }
    expect(persisted).toBe(true)
    return done
  }
}

describe.each(BROWSERS)('in $name', ({ isThere, drive }) => {
  let browser: DrivenBrowser
  beforeAll(async () => {
    if (isThere) browser = await drive()
  })
  afterAll(() => browser?.close())
  const flow = it.skipIf(!isThere)

  flow('a bank is connected', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.connect('Hooli', 'jared')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    await visit.reads('Hooli is connected')
    expect(begins()).toBe(1)
  })

  flow('a wrong password is asked for again, and the right one connects', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.press('Add a bank')
    await visit.press('Hooli')
    await visit.signIn('jared', 'wrong one')
    await visit.travel(MINUTE)
    await visit.sees('needs-credentials', 'credentials-rejected')
    await visit.fill('password', 'django')
    await visit.press('Sign in')
    await visit.travel(MINUTE)
    await visit.sees('connected')
  })

  flow('a code is typed, and an approval is given in the bank’s app', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.connect('Hooli', 'mfa-code')
    await visit.travel(12 * SECOND)
    await visit.sees('needs-mfa', 'needs-mfa.code')
    await visit.fill('0', '1234')
    await visit.press('Confirm')
    await visit.sees('needs-mfa', 'needs-mfa.checking')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')

    const other = await visitDemo(browser, demo)
    await other.connect('Hooli', 'mfa-approve')
    await other.travel(12 * SECOND)
    await other.reads('Approve this in your Hooli app')
    await other.press('I’ve approved it')
    await other.travel(40 * SECOND)
    await other.sees('connected')
  })

  flow('an outage is waited for, and tried again after ten minutes', async () => {
    const visit = await atConnected(browser, 'outage-refresh')
    await visit.travel(MINUTE)
    await visit.sees('outage-wait', 'bank-outage')
    await visit.travel(24 * MINUTE)
    await visit.sees('needs-support', 'outage-persists')
    const refreshes = demo.sandbox.control.log().filter(({ path, status }) => path.endsWith('/refresh') && (status ?? 0) < 300)
    expect(refreshes).toHaveLength(3)
  })

  flow('consent is given on the page of version 3, and the return is recognised', async () => {
    const visit = await visitDemo(browser, demo, 'basiq-3')
    await visit.press('Add a bank')
    await visit.press('Bluegum Bank')
    await visit.press('Continue to Bluegum Bank')
    await visit.press('Authorise')
    await visit.press('Done')
    await visit.sees('verifying')
    expect(await visit.tab.run(() => location.href)).toBe(`${demo.url}/?platform=basiq-3`)
    await visit.travel(MINUTE)
    await visit.sees('connected')
  })

  flow('Back from the consent page restores the app as it was, and it goes on from there', async () => {
    const visit = await visitDemo(browser, demo, 'basiq-3')
    await visit.press('Add a bank')
    await visit.press('Bluegum Bank')
    await visit.sees('needs-authorization')
    const goBack = await afterBack(browser, visit, async () => {
      const root = document.querySelector<HTMLElement>("[data-bck-part='root']")
      while (root?.dataset['scenario'] !== 'authorization-unfinished') await new Promise((done) => void setTimeout(done, 50))
      root.querySelector<HTMLElement>('[data-action=authorize]')?.click()
      return document.querySelector("[data-bck-part='heading']")?.textContent
    })
    await visit.press('Continue to Bluegum Bank')
    await visit.isAtPath('/consent/')
    expect(await goBack()).toBe('This is not finished yet')
    await visit.press('Authorise')
    await visit.press('Done')
    await visit.travel(MINUTE)
    await visit.sees('connected')
  })

  flow('a page that is left and restored has forgotten what was typed, and takes it anew', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.press('Add a bank')
    await visit.press('Hooli')
    await visit.fill('loginId', 'jared')
    await visit.fill('password', 'django')
    const goBack = await afterBack(browser, visit, async () => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>("[data-bck-part='input']")]
      const found = inputs.map(({ value }) => value)
      for (const [index, text] of ['jared', 'django'].entries()) if (inputs[index]) inputs[index].value = text
      document.querySelector('form')?.requestSubmit()
      await globalThis.fernway?.clock.travel(60_000)
      return [found, document.querySelector<HTMLElement>("[data-bck-part='root']")?.dataset['state']]
    })
    await visit.tab.goto(`${demo.url}/favicon.svg`)
    expect(await goBack()).toEqual([['', ''], 'connected'])
  })

  flow('a bank’s page in a window is closed by hand, then opened anew and done', async () => {
    const visit = await atReauthorization(browser, 'window')
    const opened = async (): Promise<FlowVisit> => {
      await expect.poll(async () => (await browser.tabs()).length, { timeout: 15_000 }).toBe(2)
      const other = (await browser.tabs()).find((tab) => tab !== visit.tab)
      if (other === undefined) throw new Error('No window was opened.')
      return visitIn(other)
    }
    await visit.press('Continue to FNB')
    await visit.sees('needs-authorization', 'needs-authorization.window')
    await (await opened()).tab.close()
    await visit.travel(2 * SECOND)
    await visit.press('Show the other window')
    await (await opened()).press('Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
    await expect.poll(async () => (await browser.tabs()).length).toBe(1)
  })

  flow('a bank of Stitch’s that wants its customer again is gone to in the same tab', async () => {
    const visit = await atReauthorization(browser, 'here')
    await visit.press('Continue to FNB')
    await visit.isAtPath('/connect/')
    await visit.press('Continue')
    await visit.isAt(`${demo.url}/?platform=stitch`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  flow('two tabs follow the same connection, which begins once', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.connect('Hooli', 'jared')
    await visit.travel(10 * SECOND)
    const other = visitIn(await browser.another())
    await other.tab.goto(`${demo.url}/?platform=basiq-2.1`)
    await other.press('Add a bank')
    await other.press('Hooli')
    await other.sees('polling')
    await other.travel(40 * SECOND)
    await other.sees('connected')
    await visit.sees('connected')
    expect(begins()).toBe(1)
  })

  flow('a reload in the middle goes on where it was', async () => {
    const visit = await visitDemo(browser, demo)
    await visit.connect('Hooli', 'jared')
    await visit.travel(10 * SECOND)
    await visit.tab.reload()
    await visit.sees('polling')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    expect(begins()).toBe(1)
  })
})
