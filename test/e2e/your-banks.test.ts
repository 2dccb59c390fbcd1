import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

const rowsOf = ({ page }: DemoVisit): Promise<string[]> =>
  page
    .locator("[data-bck-part='connection-lines']")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("[data-bck-part='connection-name'], [data-bck-part='connection-status']")]
          .map((part) => part.textContent)
          .join(': '),
      ),
    )

const expectRows = (visit: DemoVisit, rows: readonly unknown[]) =>
  expect.poll(() => rowsOf(visit), { timeout: 15_000 }).toEqual(rows)

const press = ({ page }: DemoVisit, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter')

describe('the page of the user’s banks', () => {
  it('leads from no bank to one that is up to date', async () => {
    const visit = await stage.visit()
    await press(visit, 'Your banks')
    await press(visit, 'Connect a bank')
    await press(visit, /^Hooli/)
    await visit.signIn('gavinBelson')
    await visit.jump(2 * MINUTE)
    await expect.poll(() => visit.page.getByRole('heading', { name: /is connected/ }).count(), { timeout: 15_000 }).toBe(1)
    await press(visit, 'Close')
    await expectRows(visit, [expect.stringMatching(/^Hooli: Up to date/)])
    expect(visit.requests(/\/connections$/, 'POST')).toHaveLength(1)
  })

  it('keeps a bank that is being connected over a reload, and finishes it', async () => {
    const visit = await stage.visit()
    await press(visit, 'Your banks')
    await press(visit, 'Connect a bank')
    await press(visit, /^Hooli/)
    await visit.signIn('gavinBelson')
    await expect.poll(() => visit.requests(/\/connections$/, 'POST').length, { timeout: 15_000 }).toBe(1)
    await visit.page.reload()
    await expectRows(visit, ['Hooli: Updating now'])
    await visit.jump(2 * MINUTE)
    await expectRows(visit, [expect.stringMatching(/^Hooli: Up to date/)])
    expect(visit.requests(/\/connections$/, 'POST')).toHaveLength(1)
  })

  it('leads from no bank to one that is linked at Stitch, which can be removed', async () => {
    const visit = await stage.visit('stitch')
    await press(visit, 'Your banks')
    await press(visit, 'Connect a bank')
    await press(visit, /^FNB/)
    await visit.press('Continue to FNB')
    await press(visit, 'Link account')
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.jump(5 * SECOND)
    await expectRows(visit, ['FNB: Connected'])
    await visit.page.reload()
    await expectRows(visit, ['FNB: Connected'])
    expect(stage.demo.sandbox.control.stitch.links()).toHaveLength(1)
    await press(visit, 'More for FNB')
    await press(visit, 'Remove')
    await press(visit, 'Remove this bank')
    await expect.poll(() => visit.page.getByText('You have not connected a bank yet.').count(), { timeout: 15_000 }).toBe(1)
  })

  it('lists a bank that was linked before, and renews it at Stitch', async () => {
    const visit = await stage.visit('stitch')
    await visit.choose('Absa')
    await visit.press('Continue to Absa')
    await press(visit, 'Link account')
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.travel(5 * SECOND)
    await visit.sees('connected')
    await press(visit, 'Your banks')
    await expectRows(visit, ['Absa: Connected'])
    await press(visit, 'More for Absa')
    await press(visit, 'Reconnect')
    await visit.press('Continue to Absa')
    await press(visit, 'Link account')
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.jump(5 * SECOND)
    await expectRows(visit, ['Absa: Connected'])
  })

  it('shows nothing of one user to the next', async () => {
    const visit = await stage.visit()
    await press(visit, 'Your banks')
    await press(visit, 'Connect a bank')
    await press(visit, /^Hooli/)
    await visit.signIn('gavinBelson')
    await expectRows(visit, ['Hooli: Updating now'])
    await visit.switchUser()
    await press(visit, 'Your banks')
    await expect.poll(() => visit.page.getByText('You have not connected a bank yet.').count(), { timeout: 15_000 }).toBe(1)
    expect(await rowsOf(visit)).toEqual([])
  })
})
