import { describe, expect, it } from 'vitest'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

async function challenged(loginId: string, bank = 'Hooli'): Promise<DemoVisit> {
  const visit = await stage.visit()
  await visit.connect(bank, loginId)
  await visit.travel(12 * SECOND)
  await visit.sees('needs-mfa')
  return visit
}

async function answer(visit: DemoVisit, ...answers: readonly string[]): Promise<void> {
  const inputs = visit.page.locator("[data-bck-part='root'] [data-bck-part='input']")
  for (const [index, text] of answers.entries()) await inputs.nth(index).fill(text)
  await visit.page
    .locator("[data-bck-part='root'] [data-action=submitAnswers], [data-bck-part='root'] button[type=submit]")
    .first()
    .click()
}

describe('a second factor', () => {
  it.each([
    { loginId: 'mfa-code', heading: 'Enter the code from Hooli', answers: ['1234'] },
    { loginId: 'mfa-questions', heading: 'Answer the questions from Hooli', answers: ['Basiq', 'AU00000'] },
    { loginId: 'mfa-approve', heading: 'Approve this in your Hooli app', answers: [] },
    { loginId: 'mfa-image', heading: 'Type what you see in the picture', answers: ['K7M2'] },
    { loginId: 'mfa-letters', heading: 'Enter the code from Hooli', answers: ['KX42B'] },
    { loginId: 'shape-misspelt-mfa', heading: 'Enter the code from Hooli', answers: ['1234'] },
    { loginId: 'shape-mfa-result-kept', heading: 'Enter the code from Hooli', answers: ['1234'] },
  ])('of $loginId is asked for and checked, and the flow continues', async ({ loginId, heading, answers }) => {
    const visit = await challenged(loginId)
    await visit.reads(heading)
    await answer(visit, ...answers)
    await visit.sees('needs-mfa', 'needs-mfa.checking')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    const sent = visit.requests(/\/mfa$/, 'POST').map(({ body }) => JSON.parse(body) as unknown)
    expect(sent).toEqual([{ 'mfa-response': answers.length > 0 ? answers : ['confirmed'] }])
    expect(visit.requests().length).toBeLessThanOrEqual(24)
  })

  it('is called wrong if the answer was sent in time', async () => {
    const visit = await challenged('mfa-code')
    await answer(visit, '9999')
    await visit.travel(15 * SECOND)
    await visit.sees('needs-retry', 'mfa-failed')
    await visit.reads('Hooli did not accept that answer')
    await visit.press('Try again')
    await visit.travel(12 * SECOND)
    await visit.sees('needs-mfa', 'needs-mfa.code')
  })

  it('is called wrong if the call itself refuses it', async () => {
    stage.demo.sandbox.control.set({ wrongMfaAnswer: 'refused' })
    expectConsole(/^Failed to load resource: .* 400 .*\/mfa$/)
    const visit = await challenged('mfa-code')
    await answer(visit, '9999')
    await visit.sees('needs-retry', 'mfa-failed')
    await visit.reads('Hooli did not accept that answer')
  })

  it('is called late if the page saw it run out', async () => {
    const visit = await challenged('mfa-brief')
    await visit.travel(30 * SECOND)
    await visit.sees('needs-retry', 'mfa-failed')
    await visit.reads('The time to answer ran out')
  })

  it('may be followed by something to do at the bank', async () => {
    const visit = await challenged('mfa-then-notice')
    await answer(visit, '1234')
    await visit.travel(MINUTE)
    await visit.sees('needs-bank-action', 'bank-notice')
  })

  it('is asked for by a bank that always does', async () => {
    const visit = await challenged('Gilfoyle', 'Pied Piper')
    await visit.page.getByLabel("What's your first company?").waitFor()
    await answer(visit, 'Hooli')
    await visit.travel(30 * SECOND)
    await visit.sees('connected')
  })
})
