import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, type DemoVisit } from './visit'

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
