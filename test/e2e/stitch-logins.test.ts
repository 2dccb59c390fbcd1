import { describe, expect, it } from 'vitest'
import { stitchScenarios } from '../../src/sandbox'
import { hearFault } from './stitch-fault.console'
import { raiseOneVisit } from './stage'
import { loginRows, type LoginRow } from './stitch-logins.table'
import { SECOND } from './visit'

const stage = raiseOneVisit('stitch')

/** A bank that has been linked for long, opened for a refresh. */
async function refresh({ login, expired }: LoginRow): Promise<void> {
  const { visit } = stage
  const { id: connectionId } = await stage.demo.linkBank({ login, bankId: 'fnb' })
  if (expired) stage.demo.sandbox.control.stitch.expireTokens(connectionId)
  await visit.page.evaluate(
    (id) => globalThis.fernway?.flows.begin({ intent: 'refresh', connectionId: id, institutionId: 'fnb' }),
    connectionId,
  )
  await visit.sees('idle')
  await visit.press('Get the latest')
}

async function goOut({ press, there, after = 5 * SECOND, sees }: LoginRow['out']): Promise<void> {
  const { visit } = stage
  const { page } = visit
  if (press !== undefined) await visit.press(press)
  if (there !== undefined) {
    await page.getByRole('button', { name: there }).press('Enter')
    await page.waitForURL(`${stage.demo.url}/**`)
  }
  if (sees === 'overview') await page.getByRole('heading', { name: /^Your total|on one calm page/ }).waitFor()
  else if (sees === 'banks') await page.getByRole('heading', { name: 'Choose your bank' }).waitFor()
  else {
    await visit.travel(after)
    await visit.sees(...sees)
  }
}

describe('a linked bank', () => {
  it.each(loginRows)('with the login $login comes to $state ($key), and offers a way on', async (row) => {
    const { visit } = stage
    if (row.key === 'integration-fault') hearFault(row.login)
    await refresh(row)
    await visit.travel(row.after ?? 5 * SECOND)
    await visit.sees(row.state, row.key)
    await visit.reads(row.heading)
    expect(await visit.page.locator('.found .rows').first().getByRole('listitem').count()).toBe(row.accounts ?? 0)
    await goOut(row.out)
  })

  it('has a row for each login of the sandbox', () => {
    const logins = stitchScenarios.filter(({ by }) => by === 'login').map(({ name }) => name)
    expect(loginRows.map(({ login }) => login)).toEqual(logins)
  })
})
