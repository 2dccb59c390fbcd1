import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { HOUR, MINUTE, SECOND } from './visit'

const stage = raiseStage()

describe('a refresh', () => {
  it('brings the latest data', async () => {
    const { control } = stage.demo.sandbox
    control.addConnection({ userId: stage.demo.userId(), institutionId: 'AU00000', loginId: 'jared' })
    const visit = await stage.visit()
    await visit.page.getByRole('button', { name: 'Refresh Hooli' }).click()
    await visit.sees('idle')
    await visit.reads('Get the latest from Hooli')
    await visit.press('Get the latest')
    await visit.travel(40 * SECOND)
    await visit.sees('connected')
    await visit.reads('Hooli is up to date')
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
    // Those that the platform took: the app's server renews its own token in between.
    const isRefresh = (path: string, status: number | null) => path.endsWith('/refresh') && (status ?? 0) < 300
    expect(stage.demo.sandbox.control.log().filter(({ path, status }) => isRefresh(path, status))).toHaveLength(1)
  })
})

describe('a job in the platform’s queue', () => {
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
