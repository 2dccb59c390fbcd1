import type { Issue } from '../../domain/issue'
import type { PartialScenario } from '../../domain/scenario'
import type { PartKey } from '../../messages/messages.types'

/** What a word in an answer's path is about. The last that fits says it best: a balance lies within an account. */
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

/** One thing that is missing, for one reason, however many accounts it is missing from. */
export interface Part {
  key: PartKey
  scenario: PartialScenario
}

/** What is missing, each thing once for each reason, in the order in which it was told. */
export function partsOf(issues: readonly Issue<PartialScenario>[]): Part[] {
  const parts = new Map<string, Part>()
  for (const { scenario, path = [] } of issues) {
    const key = keyOf(path)
    const name = `${key} ${scenario}`
    if (!parts.has(name)) parts.set(name, { key, scenario })
  }
  return [...parts.values()]
}
