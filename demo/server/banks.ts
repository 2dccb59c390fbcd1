import type { BankRow } from '../shared/demo.types'
import type { PlatformData } from './platform.data'

interface Wire {
  id: string
  stage: string
  authorization: { type: string }
  institution: { name: string; logo: { links: { square: string } } }
}

/** What may be offered. Basiq docs: leave out what is in alpha and what cannot be connected. */
const isOffered = ({ stage, authorization }: Wire): boolean => stage !== 'alpha' && authorization.type !== 'other'

/** The banks by their names, each once: for the app's own screens. The kit's picker has a list of its own. */
export async function readBanks({ basiq }: PlatformData): Promise<BankRow[]> {
  const { data } = (await basiq('/public/connectors')) as { data: Wire[] }
  const offered = data.filter(isOffered)
  const firsts = offered.filter(({ id }, index) => offered.findIndex((each) => each.id === id) === index)
  return firsts
    .map(({ id, institution: { name, logo } }) => ({ id, name, logoUrl: logo.links.square }))
    .toSorted((one, two) => one.name.localeCompare(two.name))
}
