import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { DAY, HOUR, MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** A bank that has been connected for a week, opened for a refresh. */
async function refresh(loginId: string): Promise<DemoVisit> {
  stage.demo.sandbox.control.addConnection({ userId: stage.demo.userId(), institutionId: 'AU00000', loginId })
  const visit = await stage.visit()
  await visit.page.getByRole('button', { name: 'Refresh Hooli' }).click()
  await visit.sees('idle')
  await visit.reads('Get the latest from Hooli')
  await visit.press('Get the latest')
  return visit
}

/** Those that the platform took: the app's server renews its own token in between. */
const refreshes = (): number =>
  stage.demo.sandbox.control.log().filter(({ path, status }) => path.endsWith('/refresh') && (status ?? 0) < 300).length

describe('a refresh', () => {
  it('brings the latest data', async () => {
    const visit = await refresh('jared')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    await visit.reads('Hooli is up to date')
  })

  it('waits ten minutes after an outage, tries twice by itself, then names who can help', async () => {
    const visit = await refresh('outage-refresh')
    await visit.travel(MINUTE)
    await visit.sees('outage-wait', 'bank-outage')
    await visit.reads('Hooli is not responding')
    expect(refreshes()).toBe(1)
    await visit.travel(9 * MINUTE)
    expect(refreshes()).toBe(1)
    await visit.travel(2 * MINUTE)
    expect(refreshes()).toBe(2)
    await visit.travel(12 * MINUTE)
    await visit.sees('needs-support', 'outage-persists')
    expect(refreshes()).toBe(3)
    await visit.offers('Contact support', 'Copy these details')
    await visit.travel(HOUR)
    expect(refreshes()).toBe(3)
  })

  it('waits for a major outage to lift, then goes on', async () => {
    stage.demo.sandbox.control.outage('AU00000')
    const visit = await refresh('jared')
    await visit.travel(MINUTE)
    await visit.sees('outage-wait', 'bank-major-outage')
    await visit.reads('Hooli is down right now')
    await visit.travel(HOUR)
    await visit.sees('outage-wait', 'bank-major-outage')
    expect(refreshes()).toBe(1)
    stage.demo.sandbox.control.restore('AU00000')
    await visit.travel(7 * MINUTE)
    await visit.sees('connected')
    expect(refreshes()).toBe(2)
  })

  it('asks for the password where it has changed at the bank, and keeps the connection', async () => {
    const { control } = stage.demo.sandbox
    const { id } = control.addConnection({ userId: stage.demo.userId(), institutionId: 'AU00000', loginId: 'jared' })
    control.changeBankPassword(id, 'new one')
    const visit = await stage.visit()
    await visit.page.getByRole('button', { name: 'Refresh Hooli' }).click()
    await visit.press('Get the latest')
    await visit.travel(30 * SECOND)
    await visit.sees('needs-credentials', 'credentials-changed')
    await visit.reads('Has your Hooli password changed?')
    await visit.signIn('jared', 'new one')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    expect(control.connections().map((each) => each.id)).toEqual([id])
  })

  it('continues after the user has dealt with the bank’s notice', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'notice')
    await visit.travel(MINUTE)
    await visit.sees('needs-bank-action', 'bank-notice')
    await visit.press('I’ve done this')
    await visit.travel(MINUTE)
    await visit.sees('connected')
    expect(refreshes()).toBe(1)
  })
})

describe('a job in the platform’s queue', () => {
  it('is followed until the bank is back after six hours', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'outage-3')
    await visit.travel(MINUTE)
    await visit.sees('outage-wait', 'retry-queued')
    await visit.travel(6 * HOUR + 5 * MINUTE)
    await visit.sees('connected')
    expect(visit.requests(/./, 'POST')).toHaveLength(1)
    expect(visit.requests().length).toBeLessThanOrEqual(30)
  })

  it('is given up after seven days, with at most a hundred requests', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'outage-7d')
    await visit.travel(7 * DAY + 3 * HOUR)
    await visit.sees('needs-support', 'queue-expired')
    await visit.reads('We could not get through in a week')
    expect(visit.requests().length).toBeLessThanOrEqual(100)
  })

  it('can be left by the user, who comes back to it', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'outage-1')
    await visit.travel(MINUTE)
    await visit.press('Leave for now')
    await visit.page.getByRole('button', { name: 'Hooli: still connecting' }).click()
    await visit.sees('outage-wait', 'retry-queued')
    await visit.travel(3 * HOUR)
    await visit.sees('connected')
  })
})

describe('work that takes long', () => {
  it('is called slow, and asked about at most 65 times in ten minutes', async () => {
    const visit = await stage.visit()
    await visit.connect('Hooli', 'stuck')
    await visit.travel(10 * MINUTE)
    await visit.sees('polling')
    await visit.hints('This is taking longer than usual, but it’s still going.')
    expect(visit.requests().length).toBeLessThanOrEqual(65)
  })

  it('is followed where a second login joins the first', async () => {
    const first = await stage.visit()
    await first.connect('Hooli', 'slow')
    const second = await stage.visit()
    await second.connect('Hooli', 'slow')
    await second.travel(5 * SECOND)
    await second.sees('verifying')
    await second.hints('This had already started, so we’ve picked it up.')
    expect(stage.demo.sandbox.control.jobs()).toHaveLength(1)
  })

  it('is said to stand behind other work where the platform pauses a duplicate', async () => {
    stage.demo.sandbox.control.set({ duplicates: 'pause' })
    const first = await stage.visit()
    await first.connect('Hooli', 'gavinBelson')
    const second = await stage.visit()
    await second.connect('Hooli', 'gavinBelson')
    await second.travel(MINUTE)
    await second.sees('verifying', 'verifying.queued')
    await second.hints('Another request for this login has to finish first.')
    await second.travel(7 * MINUTE)
    await second.sees('connected')
    expect(second.requests(/\/jobs\//).length).toBeLessThanOrEqual(60)
  })
})
