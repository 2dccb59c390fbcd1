import type { InstitutionSummary } from '../../domain'
import { ALIASES } from '../search/aliases.table'
import { fold } from '../search/fold'
import { isBetter } from './health'
import type { BankRow, BankWay } from './list.types'
import { listedWayOf, type ListedWay } from './way.parse'

const known = new Map(ALIASES.map(([listed, ...others]) => [fold(listed), others]))

function namesOf(group: readonly ListedWay[]): readonly string[] {
  const own = group.flatMap(({ name, listed, aliases, detail }) => [
    name,
    listed,
    ...aliases,
    ...(detail === null ? [] : [detail]),
  ])
  const others = own.flatMap((name) => known.get(fold(name)) ?? [])
  return [...new Set([...own, ...others])]
}

/** Ways of the same bank under one id are one way: the healthier one counts, since the platform will use what works. */
function waysOf(group: readonly ListedWay[]): [BankWay, ...BankWay[]] {
  const byId = new Map<string, ListedWay>()
  for (const way of group) {
    const before = byId.get(way.id)
    if (before === undefined || isBetter(way.health, before.health)) byId.set(way.id, way)
  }
  return [...byId.values()] as unknown as [BankWay, ...BankWay[]]
}

function rowOf(group: readonly [ListedWay, ...ListedWay[]]): BankRow {
  const [first] = group
  return {
    key: first.id,
    name: first.name,
    listed: first.listed === first.name ? null : first.listed,
    names: namesOf(group),
    country: first.country,
    logoUrl: group.find(({ logoUrl }) => logoUrl !== null)?.logoUrl ?? null,
    tier: Math.min(...group.map(({ tier }) => tier)),
    ways: waysOf(group),
  }
}

/**
 * A list from outside as rows: one for each bank of a country, most used first, then by name. Several entries that show the same name
 * are one bank with several ways to connect it.
 */
export function rowsOf(institutions: readonly InstitutionSummary[], locale: string): readonly BankRow[] {
  const groups = new Map<string, [ListedWay, ...ListedWay[]]>()
  for (const entry of institutions) {
    const way = listedWayOf(entry)
    if (way === null) continue
    const key = `${way.country ?? ''} ${fold(way.name) || way.name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [way])
    else group.push(way)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return [...groups.values()].map(rowOf).sort((one, other) => {
    const byTier = one.tier === other.tier ? 0 : one.tier - other.tier
    return byTier || compare(one.name, other.name)
  })
}
