import { describe, expect, it } from 'vitest'
import { expectConsole } from '../console/console.guard'
import { raiseStage } from './stage'
import { MINUTE, SECOND } from './visit'

const stage = raiseStage()

/** One of each kind: what the bank answers, what it puts off, and what the platform refuses. test/connection has every other. */
const rows = [
  { loginId: 'wrong', state: 'needs-credentials', key: 'credentials-rejected', way: 'Sign in' },
  { loginId: 'outage-1', state: 'outage-wait', key: 'retry-queued', way: 'Check now' },
  { loginId: 'already', refused: 409, state: 'connected', key: 'already-connected', way: 'Continue' },
]

describe('a first connection by the form', () => {
  it.each(rows)('with the login $loginId ends in $state ($key)', async ({ loginId, refused, state, key, way }) => {
    if (refused !== undefined) expectConsole(new RegExp(`^Failed to load resource: .* ${refused} .*/connections$`))
    const visit = await stage.visit()
    await visit.connect('Hooli', loginId)
    await visit.travel(MINUTE)
    await visit.sees(state, key)
    await visit.offers(way)
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
    // The form and the login; then whose job it is, and a look at each second while the bank checks the login for 8.2.
    expect(visit.requests().length).toBeLessThanOrEqual(2 + 1 + 10)
  })

  it('says at each moment whose turn it is, and shows the accounts when it is done', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    await visit.sees('needs-credentials')
    await visit.reads('Sign in to Hooli')
    await visit.signIn('jared')
    await visit.sees('verifying')
    await visit.reads('Signing in to Hooli')
    await visit.travel(12 * SECOND)
    await visit.sees('polling')
    await visit.reads('Getting your accounts')
    await visit.travel(25 * SECOND)
    await visit.sees('connected')
    await visit.page.getByRole('heading', { name: '3 accounts from Hooli' }).waitFor()
    await visit.press('Continue')
    await visit.page.getByRole('heading', { name: /^Your total/ }).waitFor()
  })

  it('asks a bank with a longer form for all of it', async () => {
    const visit = await stage.visit()
    await visit.choose('Saltbush')
    const labels = visit.page.locator("[data-bck-part='label']")
    await labels.first().waitFor()
    expect(await labels.allTextContents()).toEqual([
      'Customer Access Number',
      'Member Number',
      'Internet Password',
      'Security Number',
    ])
  })

  it('stops before anybody types where the bank is down, and opens the form when it is back', async () => {
    const visit = await stage.visit()
    await visit.pick('Ironbark Bank')
    await visit.press('Wait for Ironbark Bank')
    await visit.sees('outage-wait', 'bank-major-outage')
    await visit.reads('Ironbark Bank is down right now')
    stage.demo.sandbox.control.restore('AU00103')
    await visit.travel(6 * MINUTE)
    await visit.press('Sign in')
    await visit.sees('needs-credentials')
    expect(visit.requests(/./, 'POST')).toHaveLength(0)
  })

  it('warns of a bank that is slow today, and of one that will ask for a code', async () => {
    const visit = await stage.visit()
    await visit.choose('Banksia Mutual')
    await visit.page.getByText('Banksia Mutual is having some problems').waitFor()
    await visit.pick('Pied Piper')
    await visit.page.getByText('the bank will ask for a code').waitFor()
  })

  it('closes the form after three rejections, so that nobody locks the login', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    for (const turned of [1, 2, 3]) {
      await visit.signIn('gavinBelson', `wrong ${turned}`)
      await visit.travel(15 * SECOND)
    }
    await visit.sees('needs-credentials', 'needs-credentials.closed')
    expect(await visit.page.locator('input[data-field=password]').count()).toBe(0)
    expect(visit.requests(/./, 'POST')).toHaveLength(3)
    await visit.travel(15 * MINUTE)
    await visit.signIn('gavinBelson')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
  })
})
