import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** A linked bank whose page is wanted, opened for a refresh. */
async function wanted(login: string, way: 'here' | 'window' = 'here'): Promise<DemoVisit> {
  await stage.demo.linkBank({ login, bankId: 'fnb' })
  const visit = await stage.visit('stitch')
  if (way === 'window') await visit.inWindows()
  await visit.page.getByRole('button', { name: 'Refresh FNB' }).press('Enter')
  await visit.press('Get the latest')
  await visit.travel(5 * SECOND)
  await visit.sees('needs-authorization')
  return visit
}

/** Presses a button of the bank's page, which leads back to the app. */
async function decide(page: Page, name: 'Continue' | 'Let it fail' | 'Not now'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter')
  await page.waitForURL(`${stage.demo.url}/**`)
}

const atBank = (page: Page): Promise<void> => page.waitForURL(/\/connect\/(authorization|payment-request)\//)

/** Opens the bank's page beside the app. */
async function window(visit: DemoVisit, button = 'Continue'): Promise<Page> {
  const [opened] = await Promise.all([visit.page.waitForEvent('popup'), visit.press(button)])
  await atBank(opened)
  return opened
}

/** In a window, where the app closes it as soon as it comes back. */
async function decideInWindow(opened: Page, name: 'Continue' | 'Let it fail' | 'Not now'): Promise<void> {
  await Promise.all([opened.waitForEvent('close'), opened.getByRole('button', { name, exact: true }).press('Enter')])
}

describe('a bank that wants its customer again, in the same tab', () => {
  it.each(['reauthorize', 'interact'])('%s is done, and the accounts come', async (login) => {
    const visit = await wanted(login)
    await visit.press('Continue')
    await atBank(visit.page)
    await decide(visit.page, 'Continue')
    expect(visit.page.url()).toBe(`${stage.demo.url}/?platform=stitch`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
    await visit.page.getByRole('heading', { name: '3 accounts have arrived' }).waitFor()
  })

  it('may be put off, and gone on with at the same page', async () => {
    const visit = await wanted('reauthorize')
    await visit.press('Continue')
    await atBank(visit.page)
    const page = visit.page.url()
    await decide(visit.page, 'Not now')
    await visit.sees('needs-authorization', 'authorization-unfinished')
    await visit.reads('This is not finished yet')
    await visit.press('Continue')
    await atBank(visit.page)
    expect(visit.page.url()).toBe(page)
    await decide(visit.page, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  it('may fail, and is asked for at a fresh page', async () => {
    const visit = await wanted('reauthorize')
    await visit.press('Continue')
    await atBank(visit.page)
    const page = visit.page.url()
    await decide(visit.page, 'Let it fail')
    await visit.sees('needs-authorization', 'authorization-declined')
    await visit.reads('Access was not given')
    await visit.press('Continue')
    await atBank(visit.page)
    expect(visit.page.url()).not.toBe(page)
    await decide(visit.page, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  it('leads to a person where it wants that three times in a row', async () => {
    const visit = await wanted('reauthorize-loop')
    await visit.press('Continue')
    await atBank(visit.page)
    await decide(visit.page, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('needs-authorization', 'authorization-required')
    await visit.press('Continue')
    await atBank(visit.page)
    await decide(visit.page, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('needs-support', 'unknown-persists')
  })

  it('is asked about again where the page was left by the back button', async () => {
    const visit = await wanted('reauthorize')
    await visit.press('Continue')
    await atBank(visit.page)
    await visit.page.goBack()
    await visit.sees('needs-authorization', 'authorization-unfinished')
    await visit.offers('Continue to FNB')
  })

  it('leaves nothing of its address in the page, its storage or its history', async () => {
    const visit = await wanted('reauthorize')
    await visit.press('Continue')
    await atBank(visit.page)
    const [secret = ''] = visit.page.url().match(/[0-9a-f-]{36}/) ?? []
    await decide(visit.page, 'Not now')
    await visit.sees('needs-authorization')
    const kept = await visit.page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href, document.body.innerHTML]),
    )
    expect(secret).not.toBe('')
    expect(kept).not.toContain(`authorization/${secret}`)
    expect(visit.said.join()).not.toContain(secret)
  })
})

describe('a bank that wants its customer again, in a window', () => {
  it('is done there: the window closes, and this page goes on without having left', async () => {
    const visit = await wanted('reauthorize', 'window')
    await visit.page.evaluate(() => document.body.setAttribute('data-never-left', ''))
    const opened = await window(visit)
    await visit.sees('needs-authorization', 'needs-authorization.window')
    await decideInWindow(opened, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
    expect(await visit.page.locator('[data-never-left]').count()).toBe(1)
  })

  it('may be put off, may fail, and may be gone to again', async () => {
    const visit = await wanted('reauthorize', 'window')
    await decideInWindow(await window(visit), 'Not now')
    await visit.sees('needs-authorization', 'authorization-unfinished')
    await decideInWindow(await window(visit), 'Let it fail')
    await visit.sees('needs-authorization', 'authorization-declined')
    await decideInWindow(await window(visit), 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  it('is opened anew where the window was closed by hand, and done there', async () => {
    const visit = await wanted('reauthorize', 'window')
    const opened = await window(visit)
    await opened.close()
    await visit.travel(2 * SECOND)
    await visit.sees('needs-authorization', 'needs-authorization.window')
    await decideInWindow(await window(visit, 'Show the other window'), 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  it('is in this tab after all where the browser blocks the window', async () => {
    const visit = await wanted('reauthorize', 'window')
    await visit.page.evaluate(() => {
      globalThis.open = () => null
    })
    await visit.press('Continue')
    await atBank(visit.page)
    await decide(visit.page, 'Continue')
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })

  it('is done though the window was forgotten open', async () => {
    const visit = await wanted('reauthorize', 'window')
    const opened = await window(visit)
    const { stitch } = stage.demo.sandbox.control
    const [interaction] = stitch.interactions()
    stitch.settle(interaction?.id ?? '', 'complete')
    const closed = opened.waitForEvent('close')
    await visit.travel(10 * SECOND)
    await closed
    await visit.sees('connected')
  })

  it('opens once however often the button is pressed', async () => {
    const visit = await wanted('reauthorize', 'window')
    await window(visit)
    expect(await visit.buttons()).not.toContain('Continue to FNB')
    expect(visit.page.context().pages()).toHaveLength(2)
  })
})

describe('a new link', () => {
  const linking = (page: Page): Promise<void> => page.waitForURL(/\/connect\/visits\//)

  it('is made on the page of the platform, and its code is seen by nobody', async () => {
    const visit = await stage.visit('stitch')
    await visit.choose('Capitec')
    await visit.sees('needs-authorization')
    await visit.press('Continue')
    await linking(visit.page)
    await visit.page.getByRole('button', { name: 'Link account' }).press('Enter')
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
    await visit.reads('Capitec is connected')
    expect(visit.page.url()).toBe(`${stage.demo.url}/?platform=stitch`)
    await visit.press('Continue')
    await visit.page.getByRole('heading', { name: 'Your total' }).waitFor()
    await visit.page.getByRole('region', { name: 'Capitec' }).waitFor()
  })

  it('is made in a window, too', async () => {
    const visit = await stage.visit('stitch')
    await visit.inWindows()
    await visit.choose('FNB')
    await visit.sees('needs-authorization')
    const [opened] = await Promise.all([visit.page.waitForEvent('popup'), visit.press('Continue')])
    await linking(opened)
    await Promise.all([opened.waitForEvent('close'), opened.getByRole('button', { name: 'Link account' }).press('Enter')])
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
  })

  it('may be refused there', async () => {
    const visit = await stage.visit('stitch')
    await visit.choose('FNB')
    await visit.press('Continue')
    await linking(visit.page)
    await visit.page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.sees('needs-authorization', 'authorization-declined')
    expect(visit.page.url()).toBe(`${stage.demo.url}/?platform=stitch`)
  })

  it('stops before anybody goes anywhere where the bank is down', async () => {
    const visit = await stage.visit('stitch')
    await visit.pick('TymeBank')
    await visit.press('Wait for TymeBank')
    await visit.sees('outage-wait', 'bank-major-outage')
    await visit.reads('TymeBank is down right now')
  })
})

describe('a part that is not permitted', () => {
  it('is shown as missing beside what is there, and comes once it is permitted', async () => {
    const visit = await stage.visit('stitch')
    const { page } = visit
    await visit.choose('FNB')
    await visit.press('Continue')
    await page.getByLabel('Sandbox login').selectOption('no-balances')
    await page.getByRole('button', { name: 'Link account' }).press('Enter')
    await page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected.partly')
    expect(await page.locator('.found .missing').allTextContents()).toEqual(Array(3).fill('Not shared with us'))
    expect(await page.locator('.found .amount').count()).toBe(4)
    await visit.press('Continue')
    await page.getByRole('heading', { name: 'Your total so far Not known yet' }).waitFor()
    await page.getByRole('button', { name: 'Reconnect FNB' }).press('Enter')
    await visit.press('Continue')
    await page.getByRole('button', { name: 'Link account' }).press('Enter')
    await page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
    await visit.press('Continue')
    await page.getByRole('heading', { name: 'Your total R 76 312,15' }).waitFor()
  })
})
