import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { DAY, HOUR, MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** The headings in the app's inbox, once there are as many. */
async function inbox({ page }: DemoVisit, count: number): Promise<string[]> {
  await page.getByRole('button', { name: /^Inbox/ }).press('Enter')
  const headings = page.locator('.message h2')
  await expect.poll(() => headings.count(), { timeout: 15_000 }).toBe(count)
  return headings.allTextContents()
}

/** A connection that the platform has put into its queue. */
async function queued(loginId: string): Promise<DemoVisit> {
  const visit = await stage.visit()
  await visit.connect('Hooli', loginId)
  await visit.travel(MINUTE)
  await visit.sees('outage-wait', 'retry-queued')
  return visit
}

/** Closes the app, and opens it in a new tab later: the server has gone on meanwhile, or not. */
async function closeAndReturn(visit: DemoVisit): Promise<void> {
  const { page } = visit
  await page.goto(`${stage.demo.url}/favicon.svg`)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(stage.demo.url)
  await page.getByRole('button', { name: 'Add a bank' }).waitFor()
}

describe('the app’s inbox', () => {
  it('has the message after the tab was closed and two hours have passed', async () => {
    const visit = await queued('outage-1')
    await closeAndReturn(visit)
    expect(await inbox(visit, 0)).toEqual([])
    await visit.jump(2 * HOUR + 30 * MINUTE)
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
  })

  it('has the message after Tell me when it’s ready was pressed, which appears by itself, and the page was left', async () => {
    const visit = await queued('outage-1')
    await visit.press('Tell me when it’s ready')
    await visit.offers('You’ve asked to hear when it’s ready')
    await visit.page.getByRole('button', { name: 'Overview' }).first().press('Enter')
    await visit.jump(2 * HOUR + 30 * MINUTE)
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
  })

  it('has the message that the platform gave up after seven days', async () => {
    const visit = await queued('outage-7d')
    await closeAndReturn(visit)
    await visit.jump(7 * DAY + 3 * HOUR)
    expect(await inbox(visit, 1)).toEqual(['We could not get through in a week'])
    expect(visit.requests(/\/jobs\//).length).toBeLessThanOrEqual(100)
  })

  it('has no message for a user who stays', async () => {
    const visit = await queued('outage-1')
    await visit.travel(3 * HOUR)
    await visit.sees('connected')
    await visit.travel(DAY)
    expect(await inbox(visit, 0)).toEqual([])
  })

  it('has no message for a user who comes back in time', async () => {
    const visit = await queued('outage-1')
    await visit.page.getByRole('button', { name: 'Overview' }).first().press('Enter')
    await visit.jump(10 * MINUTE)
    await visit.page.getByRole('button', { name: 'Hooli: still connecting' }).press('Enter')
    await visit.sees('outage-wait', 'retry-queued')
    await visit.travel(3 * HOUR)
    await visit.sees('connected')
    expect(await inbox(visit, 0)).toEqual([])
  })

  it('says that the user is needed, and leads to where', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'notice-late')
    await visit.travel(10 * SECOND)
    await closeAndReturn(visit)
    await visit.jump(10 * MINUTE)
    expect(await inbox(visit, 1)).toEqual(['Hooli needs you to do something'])
    await visit.page.getByRole('button', { name: 'Continue' }).press('Enter')
    await visit.sees('needs-bank-action', 'bank-notice')
  })
})
