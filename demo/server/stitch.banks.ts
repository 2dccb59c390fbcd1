import type { BankRow } from '../shared/demo.types'
import type { PlatformData } from './platform.data'

const BANKS = `query FernwayBanks { banks { bankId name state { ... on BankSupportedState { logoURL } } } }`

interface Wire {
  bankId: string
  name: string
  state: { logoURL?: string }
}

/** The banks by their names, for the app's own screens. */
export async function readStitchBanks({ stitch }: PlatformData): Promise<BankRow[]> {
  const { data } = (await stitch(BANKS)) as { data?: { banks?: Wire[] } | null }
  // A bank that cannot be linked has no logo.
  const rows = (data?.banks ?? []).flatMap(({ bankId: id, name, state: { logoURL: logoUrl } }) =>
    logoUrl === undefined ? [] : [{ id, name, logoUrl }],
  )
  return rows.toSorted((one, two) => one.name.localeCompare(two.name))
}
