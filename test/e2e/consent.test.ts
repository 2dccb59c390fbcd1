import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** To the bank's page, by way of the app. */
async function away(bank: string): Promise<DemoVisit> {
  const visit = await stage.visit('basiq-3')
  await visit.choose(bank)
  await visit.sees('needs-authorization')
  await visit.press('Continue')
  await visit.page.waitForURL(/\/consent\/visits\//)
  return visit
}

const pressThere = (visit: DemoVisit, name: string): Promise<void> => visit.page.getByRole('button', { name }).click()

/** The ways out of the page lead back to the app. */
async function goThere(visit: DemoVisit, name: string): Promise<void> {
  await visit.page.getByRole('link', { name }).click()
  await visit.page.waitForURL(`${stage.demo.url}/**`)
}

describe('the consent page of version 3', () => {
  it('leads to a connection, and leaves nothing of itself in the address', async () => {
    const visit = await away('Bluegum Bank')
    await pressThere(visit, 'Authorise')
    await goThere(visit, 'Done')
    await visit.sees('verifying')
    expect(visit.page.url()).toBe(`${stage.demo.url}/?platform=basiq-3`)
    await visit.travel(MINUTE)
    await visit.sees('connected')
    await visit.reads('Bluegum Bank is connected')
    expect(visit.requests(/./, 'POST')).toHaveLength(0)
    expect(visit.requests(/action=update/)).toHaveLength(0)
  })

  it('may be declined', async () => {
    const visit = await away('Bluegum Bank')
    await pressThere(visit, 'Decline')
    await goThere(visit, 'Done')
    await visit.travel(20 * SECOND)
    await visit.sees('needs-authorization', 'authorization-declined')
    await visit.reads('Access was not given')
    await visit.offers('Continue to Bluegum Bank')
  })

  it('may be closed without a job; returning is not success', async () => {
    const visit = await away('Bluegum Bank')
    await goThere(visit, 'Leave without an answer')
    await visit.sees('needs-authorization', 'authorization-unfinished')
    await visit.reads('This is not finished yet')
    await visit.press('Continue')
    await pressThere(visit, 'Authorise')
    await goThere(visit, 'Done')
    await visit.travel(MINUTE)
    await visit.sees('connected')
  })

  it('needs a person after it was left three times in a row', async () => {
    const visit = await away('Bluegum Bank')
    for (const _ of [1, 2]) {
      await goThere(visit, 'Leave without an answer')
      await visit.sees('needs-authorization', 'authorization-unfinished')
      await visit.press('Continue')
      await visit.page.waitForURL(/\/consent\/visits\//)
    }
    await goThere(visit, 'Leave without an answer')
    await visit.sees('needs-support', 'unknown-persists')
  })

  it('connects three banks at once, which are followed side by side, even after a reload', async () => {
    const visit = await stage.visit('basiq-3')
    await visit.page.getByRole('button', { name: 'Add a bank' }).click()
    await visit.page.getByRole('button', { name: 'Connect several banks at once' }).click()
    await visit.press('Continue')
    await pressThere(visit, 'Connect three banks at once')
    await goThere(visit, 'Done')
    const cards = visit.page.locator("[data-bck-part='card']")
    await cards.nth(2).waitFor()
    expect(await cards.count()).toBe(3)
    await visit.travel(5 * SECOND)
    await visit.page.reload()
    await cards.nth(2).waitFor()
    await visit.travel(MINUTE)
    await visit.page.locator("[data-bck-part='card'] [data-state='connected']").nth(2).waitFor()
    const names = await visit.page.locator("[data-bck-part='card'] [data-bck-part='bank-name']").allTextContents()
    expect(names.toSorted()).toEqual(['Basiq Test Bank', 'Hooli', 'Wattle Bank'])
    await visit.page.getByRole('heading', { name: /9 accounts from/ }).waitFor()
  })

  it('is no second return if the address is visited again or reloaded', async () => {
    const visit = await away('Bluegum Bank')
    await pressThere(visit, 'Authorise')
    await goThere(visit, 'Done')
    await visit.sees('verifying')
    await visit.page.reload()
    await visit.sees('verifying')
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(stage.demo.sandbox.control.jobs()).toHaveLength(1)
  })

  it('may be left by the back button', async () => {
    const visit = await away('Bluegum Bank')
    await visit.page.goBack()
    await visit.sees('needs-authorization')
    await visit.offers('Continue to Bluegum Bank')
  })

  it('takes no return that belongs to another visit', async () => {
    const visit = await away('Bluegum Bank')
    await visit.page.goto(`${stage.demo.url}/?jobId=d6846b3e&jobIds=d6846b3e&state=somebody-elses`)
    await visit.sees('needs-authorization')
    expect(visit.requests(/d6846b3e/)).toHaveLength(0)
  })

  it('updates a login on the page, and refreshes by the server', async () => {
    const { control } = stage.demo.sandbox
    const { id } = control.addConnection({ userId: stage.demo.userId(), institutionId: 'AU00000', loginId: 'jared' })
    const visit = await stage.visit('basiq-3')
    await visit.page.getByRole('button', { name: 'Reconnect Hooli' }).click()
    await visit.press('Continue')
    await visit.page.getByLabel('Password').fill('django')
    await pressThere(visit, 'Update')
    await goThere(visit, 'Done')
    await visit.travel(MINUTE)
    await visit.sees('connected')
    await visit.reads('Hooli is connected again')
    expect(control.connections().map((each) => each.id)).toEqual([id])
  })
})
