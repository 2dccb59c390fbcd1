import type { Issue } from '../../domain/issue'
import type { PartialScenario } from '../../domain/scenario'
import type { PartKey } from '../../messages/messages.types'

/** The meaning of words in a path. The last match is the most exact: a balance lies within an account. */
const KEYS: readonly (readonly [RegExp, PartKey])[] = [
  [/balance/i, 'balances'],
  [/transaction/i, 'transactions'],
  [/holder|identity|owner/i, 'holder'],
  [/account/i, 'accounts'],
]

function keyOf(path: readonly (string | number)[]): PartKey {
  const words = path.filter((step) => typeof step === 'string').toReversed()
  for (const word of words) {
    const row = KEYS.find(([pattern]) => pattern.test(word))
    if (row !== undefined) return row[1]
  }
  return 'other'
}

/** One missing part with one reason, in any number of accounts. */
export interface Part {
  key: PartKey
  scenario: PartialScenario
}

/** The missing parts, each once for each reason, in the order of the issues. */
export function partsOf(issues: readonly Issue<PartialScenario>[]): Part[] {
  const parts = new Map<string, Part>()
  for (const { scenario, path = [] } of issues) {
    const key = keyOf(path)
    const name = `${key} ${scenario}`
    if (!parts.has(name)) parts.set(name, { key, scenario })
  }
  return [...parts.values()]
}
