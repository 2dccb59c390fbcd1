import type { SandboxBank } from '../../src/sandbox'
import type { BankMood, BankRow, Platform } from '../shared/demo.types'
import type { PlatformData } from './platform.data'

type Wire = { [name: string]: unknown; id: string; method: string; stage: string; status: SandboxBank['status'] }
interface Institution {
  name: string
  type: string
  logo: { links: { square: string } }
}

/** What may be offered. Basiq docs: leave out what is in alpha and what cannot be connected. */
const isOffered = ({ stage, authorization }: Wire): boolean =>
  stage !== 'alpha' && (authorization as { type: string }).type !== 'other'

const MOODS: Readonly<Record<SandboxBank['status'], BankMood>> = {
  operational: 'fine',
  'under-maintenance': 'fine',
  'under-improvement': 'fine',
  'degraded-performance': 'slow',
  'partial-outage': 'trouble',
  'major-outage': 'down',
}

function row({ id, status, institution }: Wire): BankRow {
  const { name, type, logo } = institution as Institution
  return { id, name, kind: type, logoUrl: logo.links.square, mood: MOODS[status] }
}

/** The banks for the picker, one row each, by their names. */
export async function readBanks({ basiq }: PlatformData, platform: Platform): Promise<BankRow[]> {
  const { data } = (await basiq('/public/connectors')) as { data: Wire[] }
  // The form of version 2.1 needs a login by web; the consent page of version 3 does both.
  const offered = data.filter((each) => isOffered(each) && (platform === 'basiq-3' || each.method === 'web'))
  const firsts = offered.filter(({ id }, index) => offered.findIndex((each) => each.id === id) === index)
  return firsts.map(row).toSorted((one, two) => one.name.localeCompare(two.name))
}
