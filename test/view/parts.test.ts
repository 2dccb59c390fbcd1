import { expect, it } from 'vitest'
import type { PartialScenario } from '../../src/domain'
import { partsOf } from '../../src/view/parts-list/parts'
import { issue } from '../../stories/fixtures/view.fixtures'

const missing = (scenario: PartialScenario, ...path: (string | number)[]) => issue(scenario, { path })
const said = (issues: Parameters<typeof partsOf>[0]) => partsOf(issues).map(({ key, scenario }) => `${key} ${scenario}`)

it.each([
  ['balances', ['user', 'bankAccounts', 0, 'currentBalance']],
  ['transactions', ['user', 'bankAccounts', 1, 'transactions']],
  ['holder', ['user', 'bankAccounts', 0, 'accountHolder']],
  ['accounts', ['user', 'bankAccounts', 2]],
  ['transactions', ['node', 'transactions', 'edges', 4, 'node', 'amount']],
  ['other', ['user', 'income']],
  ['other', []],
] as const)('the missing part is %s at %j', (key, path) => {
  expect(said([missing('part-outage', ...path)])).toEqual([`${key} part-outage`])
})

it('a missing thing is named once for each reason, however many accounts lack it', () => {
  const issues = [
    missing('part-outage', 'user', 'bankAccounts', 0, 'currentBalance'),
    missing('part-not-permitted', 'user', 'bankAccounts', 0, 'transactions'),
    missing('part-outage', 'user', 'bankAccounts', 1, 'availableBalance'),
    missing('part-not-permitted', 'user', 'bankAccounts', 1, 'currentBalance'),
  ]
  expect(said(issues)).toEqual(['balances part-outage', 'transactions part-not-permitted', 'balances part-not-permitted'])
})

it('an issue without a path is missing data all the same', () => {
  expect(said([issue('part-unsupported')])).toEqual(['other part-unsupported'])
})
