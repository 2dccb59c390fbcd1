import { expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, openVisit, type DemoVisit } from './visit'

const stage = raiseStage()

/** As one script of the browser that presses in both tabs: a person is slower. */
const signInTogether = (tabs: readonly DemoVisit[]) =>
  Promise.all(
    tabs.map(({ page }) =>
      page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>("[data-bck-part='root'] form")
        // A tenth of a second from the last full one, so that both tabs are ready.
        setTimeout(() => form?.requestSubmit(), 200 - (Date.now() % 100))
      }),
    ),
  )

it('two tabs that send a wrong login in the same moment send three at the bank, and no more', async () => {
  const first = await stage.visit()
  const tabs = [first, await openVisit(stage.demo, await first.page.context().newPage(), 'basiq-2.1')]
  for (const tab of tabs) await tab.choose('Hooli')
  const logins = () => first.requests(/\/users\/[^/]+\/connections$/, 'POST').length
  for (let round = 0; round < 3; round += 1) {
    for (const { page } of tabs) {
      await page.locator('input[data-field=loginId]').fill('jared')
      await page.locator('input[data-field=password]').fill('wrong')
    }
    const before = logins()
    await signInTogether(tabs)
    await expect.poll(logins, { timeout: 5_000 }).toBeGreaterThan(before)
    await first.page.waitForTimeout(500)
    for (const tab of tabs) await tab.travel(MINUTE)
    if (logins() >= 3) break
    for (const tab of tabs) await tab.sees('needs-credentials', 'credentials-rejected')
  }
  expect(logins()).toBe(3)
})
