import { describe, expect, it } from 'vitest'
import { expectConsole } from '../console/console.guard'
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
    await visit.page.getByRole('button', { name: 'See your accounts' }).press('Enter')
    await visit.page.getByRole('region', { name: 'Hooli' }).waitFor()
  })

  it('has the message after Tell me when it’s ready was pressed, which appears by itself, and the page was left', async () => {
    const visit = await queued('outage-1')
    await visit.press('Tell me when it’s ready')
    await visit.offers('You’ve asked to hear when it’s ready')
    await visit.page.getByRole('button', { name: 'Overview' }).first().press('Enter')
    const chip = visit.page.getByRole('button', { name: 'Hooli: still connecting' })
    await chip.waitFor()
    await visit.jump(2 * HOUR + 30 * MINUTE)
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
    expect(await chip.count()).toBe(0)
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

  it('has the message in the language of the page that was left', async () => {
    const visit = await queued('outage-1')
    await visit.openPanel()
    await visit.page.getByLabel('Language of the bank connection').selectOption('vi')
    await visit.openPanel()
    await visit.reads('Chúng tôi sẽ tiếp tục thử giúp bạn')
    await closeAndReturn(visit)
    await visit.jump(2 * HOUR + 30 * MINUTE)
    expect(await inbox(visit, 1)).toEqual(['Hooli đã được kết nối'])
  })

  it('has the message once a webhook has woken the server, however often it comes', async () => {
    const visit = await queued('outage-1')
    await closeAndReturn(visit)
    // The platform has tried again by now, and the server is to look half a minute later.
    await visit.jump(2 * HOUR)
    expect(await inbox(visit, 0)).toEqual([])
    await visit.openPanel()
    await visit.page.getByText('Webhook', { exact: true }).click()
    await visit.page.getByRole('button', { name: 'Lose' }).press('Enter')
    await visit.page.getByText('connection.updated: lost').waitFor()
    await visit.jump(SECOND)
    expect(await inbox(visit, 0)).toEqual([])
    await visit.page.getByRole('button', { name: 'Repeat' }).press('Enter')
    await visit.page.getByText('connection.updated: answered 204, 204, 204').waitFor()
    await visit.jump(SECOND)
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
    await visit.jump(DAY)
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
  })

  it('has what the platform says of a connection that nobody follows, for the user whose connection it is', async () => {
    const { control } = stage.demo.sandbox
    control.addConnection({ userId: stage.demo.userId(), institutionId: 'AU00000', loginId: 'gavinBelson' })
    const visit = await stage.visit()
    await visit.openPanel()
    await visit.page.getByText('Webhook', { exact: true }).click()
    await visit.page.getByLabel('What has happened').selectOption('connection.invalidated')
    await visit.page.getByRole('button', { name: 'Send', exact: true }).press('Enter')
    await visit.page.getByText('connection.invalidated: answered 204').waitFor()
    await visit.openPanel()
    await visit.jump(SECOND)
    expect(await inbox(visit, 1)).toEqual(['Your bank needs you to sign in again'])
    await visit.switchUser()
    expect(await inbox(visit, 0)).toEqual([])
  })
})

describe('a page whose clock runs', () => {
  it('comes to its end over a jump, and nothing is in the inbox', async () => {
    stage.demo.clock.setRate(1)
    const visit = await stage.visit()
    await visit.connect('Hooli', 'outage-1')
    await visit.travel(MINUTE)
    await visit.sees('outage-wait', 'retry-queued')
    await visit.travel(3 * HOUR)
    await visit.sees('connected')
    expect(await inbox(visit, 0)).toEqual([])
  })
})

describe('the inbox of two people who share a computer', () => {
  const followed = ({ page }: DemoVisit): Promise<string[]> =>
    page.evaluate(async () => ((await (await fetch('/demo/followed')).json()) as { id: string }[]).map(({ id }) => id))

  it('has nothing of Ann’s for Bob, neither in the panel nor later, and hers for her', async () => {
    const visit = await queued('outage-1')
    await visit.page.getByRole('button', { name: 'Overview' }).first().press('Enter')
    expect(await followed(visit)).toHaveLength(1)
    await visit.switchUser()
    expect(await followed(visit)).toEqual([])
    await visit.jump(2 * HOUR + 30 * MINUTE)
    expect(await inbox(visit, 0)).toEqual([])
    await visit.switchUser()
    expect(await inbox(visit, 1)).toEqual(['Hooli is connected'])
  })

  it('takes no flow of Ann’s over for Bob, and lets him end none', async () => {
    const visit = await queued('outage-1')
    const { userKey } = (await (await visit.page.request.get(`${stage.demo.url}/api/session`)).json()) as { userKey: string }
    await visit.page.getByRole('button', { name: 'Overview' }).first().press('Enter')
    await visit.switchUser()
    expectConsole(/^Failed to load resource: .* 400 /)
    const statuses = await visit.page.evaluate(async (key) => {
      const flow = 'basiq:create:AU00000'
      const body = JSON.stringify({
        platform: 'basiq',
        flow,
        request: { intent: 'create', institutionId: 'AU00000' },
        record: { v: 1, flow, userKey: key, attempt: null },
        locale: 'en',
      })
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
      const paths = ['follow', 'follow/end']
      return Promise.all(paths.map(async (path) => (await fetch(`/api/bank/basiq-2.1/${path}`, init)).status))
    }, userKey)
    expect(statuses).toEqual([400, 400])
    await visit.switchUser()
    expect(await followed(visit)).toHaveLength(1)
  })
})
