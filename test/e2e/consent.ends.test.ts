import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** Presses a button of the panel's part about consent, and shuts the panel again. */
async function order(visit: DemoVisit, name: string, days?: string): Promise<void> {
  await visit.openPanel()
  const part = visit.page.locator('details', { has: visit.page.locator('summary', { hasText: /^Consent$/ }) })
  await part.locator('summary').click()
  if (days !== undefined) await part.getByLabel('Days left').selectOption(days)
  await part.getByRole('button', { name }).click()
  await visit.page.locator("[data-bck-part='root']").first().waitFor()
  await visit.openPanel()
}

describe('a consent that is about to end', () => {
  it('at Basiq is extended on its page, and the bank is up to date afterwards', async () => {
    const visit = await stage.visit('basiq-3')
    await order(visit, 'Consent is ending', '1')
    await visit.sees('needs-authorization', 'consent-ending')
    await visit.reads('Your consent ends in one day')
    await visit.press('Continue')
    await visit.page.getByRole('link', { name: 'Done' }).click()
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(stage.demo.sandbox.control.jobs().map(({ intent }) => intent)).toEqual(['create', 'refresh'])
  })

  it('at Stitch is given again by linking the bank', async () => {
    const visit = await stage.visit('stitch')
    await order(visit, 'Consent is ending', '7')
    await visit.sees('needs-authorization', 'consent-ending')
    await visit.press('Continue')
    await visit.page.getByRole('button', { name: 'Link account' }).click()
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })
})

describe('a consent that has ended', () => {
  it('at Basiq is given anew, with a new connection', async () => {
    const visit = await stage.visit('basiq-3')
    await order(visit, 'Consent has ended')
    await visit.sees('needs-authorization', 'consent-expired')
    await visit.press('Continue')
    await visit.page.getByRole('button', { name: 'Authorise' }).click()
    await visit.page.getByRole('link', { name: 'Done' }).click()
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(visit.requests(/action=/)).toEqual([])
  })

  it('at Stitch is given anew by linking the bank', async () => {
    const visit = await stage.visit('stitch')
    await order(visit, 'Consent has ended')
    await visit.sees('needs-authorization', 'consent-expired')
    await visit.press('Continue')
    await visit.page.getByRole('button', { name: 'Link account' }).click()
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
  })
})

describe('a return that was begun in another browser', () => {
  it.each(['basiq-3', 'stitch'] as const)('at %s says so, and leads to the bank', async (platform) => {
    const visit = await stage.visit(platform)
    await visit.openPanel()
    const part = visit.page.locator('details', { has: visit.page.locator('summary', { hasText: /^Consent$/ }) })
    await part.locator('summary').click()
    await part.getByRole('button', { name: 'Come back from another browser' }).click()
    await visit.page.waitForURL(/state=/)
    await visit.sees('needs-authorization')
    // Another part of the page might take the return.
    await visit.travel(2 * SECOND)
    await visit.sees('needs-authorization', 'authorization-elsewhere')
    expect(new URL(visit.page.url()).searchParams.has('state')).toBe(false)
  })
})
