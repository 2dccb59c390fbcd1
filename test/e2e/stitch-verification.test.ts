import { describe, expect, it } from 'vitest'
import { stitchScenarios } from '../../src/sandbox'
import { raiseOneVisit } from './stage'
import { bankRows, numberRows, type VerificationRow } from './stitch-verification.table'
import { SECOND } from './visit'

const stage = raiseOneVisit('stitch')

const form = () => stage.visit.page.getByRole('heading', { name: 'Check an account' })

async function verify({ number, bank = 'fnb' }: Pick<VerificationRow, 'number' | 'bank'>): Promise<void> {
  const { page } = stage.visit
  await page.getByRole('button', { name: 'Check an account' }).press('Enter')
  await page.getByRole('combobox', { name: 'Bank' }).selectOption(bank)
  await page.getByLabel('Account number').fill(number)
  await page.getByRole('button', { name: 'Check this account' }).press('Enter')
}

const verifications = (): number =>
  stage.demo.sandbox.control.stitch.operations().filter(({ name }) => name === 'VerifyBankAccount').length

async function comesTo(row: VerificationRow): Promise<void> {
  const { visit } = stage
  const before = verifications()
  await verify(row)
  await visit.travel(row.after ?? 5 * SECOND)
  await visit.sees(row.state, row.key)
  await visit.reads(row.heading)
  const said = await visit.page.locator('.found .rows li').evaluateAll((rows) => rows.map((each) => each.lastChild?.textContent))
  expect(said).toEqual(row.says ?? [])
  expect(verifications() - before).toBeLessThanOrEqual(row.most ?? 60)
  const { press, after = 5 * SECOND, sees } = row.out
  if (press !== undefined) await visit.press(press)
  if (sees === 'overview') await visit.page.getByRole('heading', { name: 'All your money on one calm page.' }).waitFor()
  else if (sees === 'form') await form().waitFor()
  else {
    await visit.travel(after)
    await visit.sees(...sees)
  }
}

describe('an account that is to be verified', () => {
  it.each(numberRows)('leads with the number $number to $state ($key), and offers a way on', comesTo)

  it.each(bankRows)('leads at $bank to $state ($key), and offers a way on', comesTo)

  it('has a row for each account number of the sandbox', () => {
    const numbers = stitchScenarios.filter(({ by }) => by === 'account number').map(({ name }) => name)
    expect(numberRows.map(({ number }) => number)).toEqual(numbers)
  })

  it('has its details given back to be changed, and takes the change', async () => {
    const { visit } = stage
    await verify({ number: '1000000003' })
    await visit.travel(5 * SECOND)
    await visit.press('Change my details')
    await form().waitFor()
    expect(await visit.page.getByLabel('Account number').inputValue()).toBe('1000000003')
    await visit.page.getByLabel('Account number').fill('1000000001')
    await visit.page.getByRole('button', { name: 'Check this account' }).press('Enter')
    await visit.travel(5 * SECOND)
    await visit.sees('connected', 'connected')
  })
})
