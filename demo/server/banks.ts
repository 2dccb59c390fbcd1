import type { SandboxBank } from '../../src/sandbox'
import type { ApiVersion, BankRow } from '../shared/demo.types'

type Wire = { [name: string]: unknown; id: string; method: string; stage: string; status: SandboxBank['status'] }
interface Institution {
  name: string
  type: string
  logo: { links: { square: string } }
}

/** What may be offered. Basiq docs: leave out what is in alpha and what cannot be connected. */
const isOffered = ({ stage, authorization }: Wire): boolean =>
  stage !== 'alpha' && (authorization as { type: string }).type !== 'other'

function row(connectors: readonly Wire[], first: Wire): BankRow {
  const institution = first['institution'] as Institution
  const methods = connectors.filter(({ id }) => id === first.id).map(({ method }) => method)
  // The form of version 2.1 needs a login by web; the consent page of version 3 does both.
  const versions: ApiVersion[] = methods.includes('web') ? ['2.1', '3'] : ['3']
  return {
    id: first.id,
    name: institution.name,
    kind: institution.type,
    logoUrl: institution.logo.links.square,
    status: first.status,
    versions,
  }
}

/** The banks for the picker, one row each, by their names. */
export async function readBanks(apiUrl: string): Promise<BankRow[]> {
  const { data } = (await (await fetch(`${apiUrl}/public/connectors`)).json()) as { data: Wire[] }
  const offered = data.filter(isOffered)
  const firsts = offered.filter(({ id }, index) => offered.findIndex((each) => each.id === id) === index)
  return firsts.map((first) => row(offered, first)).toSorted((one, two) => one.name.localeCompare(two.name))
}
