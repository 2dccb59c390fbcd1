import { describe, expect, it } from 'vitest'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'
import { SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** Lets time pass until the kit's screen is in this state: a look may still be on its way when the clock is moved. */
const reach = ({ page, travel }: DemoVisit, state: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await travel(6 * SECOND)
        return page.locator("[data-bck-part='root']").first().getAttribute('data-state')
      },
      { timeout: 30_000 },
    )
    .toBe(state)

/** At the bank's challenge, with a login that the panel has filled in. */
async function challenged(loginId: string, bank = 'Hooli'): Promise<DemoVisit> {
  const visit = await stage.visit()
  await visit.choose(bank)
  await visit.page.locator('input[data-field=password]').waitFor()
  await visit.openPanel()
  await visit.page.getByLabel('Sandbox login').selectOption(loginId)
  await visit.page.getByRole('button', { name: 'Fill it in' }).click()
  await visit.openPanel()
  await visit.press(/^Sign in/)
  await visit.sees('verifying')
  await reach(visit, 'needs-mfa')
  return visit
}

const answersOf = (visit: DemoVisit) =>
  visit.requests(/\/mfa/, 'POST').map(({ path, body }) => [path.replace(/^.*\/mfa/, 'mfa'), body])

describe('a login of the panel’s list', () => {
  it('that asks which device to use is answered by keyboard, and connects', async () => {
    const visit = await challenged('mfa-choice')
    const option = visit.page.getByRole('radio', { name: 'Phone ending 902' })
    await option.focus()
    await option.press('Space')
    await option.press('Enter')
    await visit.sees('needs-mfa', 'needs-mfa.checking')
    await reach(visit, 'connected')
    expect(answersOf(visit)).toEqual([['mfa', '{"mfa-response":["phone-902"]}']])
  })

  it('whose code can be sent again asks the bank for it, and takes the code', async () => {
    const visit = await challenged('mfa-resend')
    await visit.press('Send a new code')
    await expect.poll(() => answersOf(visit)).toEqual([['mfa/resend', '{}']])
    const code = visit.page.locator("[data-bck-part='root'] [data-bck-part='input']")
    await code.fill('1234')
    await code.press('Enter')
    await visit.sees('needs-mfa', 'needs-mfa.checking')
    await reach(visit, 'connected')
  })

  it('that offers another way turns to the bank’s app, and connects once it is approved', async () => {
    const visit = await challenged('mfa-another')
    await visit.press('Try another way')
    await visit.travel(5 * SECOND)
    await visit.reads('Approve this in your Hooli app')
    await visit.press(/approved/)
    await visit.sees('needs-mfa', 'needs-mfa.checking')
    await reach(visit, 'connected')
  })

  it('that is approved in the bank’s app by itself connects without a press', async () => {
    const visit = await challenged('mfa-approve-alone', 'Goldfields Bank')
    await reach(visit, 'connected')
    expect(answersOf(visit)).toEqual([])
  })

  it('whose connection is removed elsewhere is told so at the next refresh, and can connect again', async () => {
    expectConsole(/^Failed to load resource: .* 404 .*\/refresh$/)
    const visit = await stage.visit()
    await visit.connect('Hooli', 'gone')
    await reach(visit, 'connected')
    await visit.press('Continue')
    await visit.page.getByRole('button', { name: 'Refresh Hooli' }).press('Enter')
    await visit.press('Get the latest')
    await visit.sees('needs-retry', 'connection-gone')
    await visit.offers('Connect again')
  })
})
