import type { BankMood, BankRow } from '../shared/demo.types'
import type { PlatformData } from './platform.data'

const BANKS = `query FernwayBanks { banks { bankId name state {
  ... on BankSupportedState { logoURL featureStatus { login { type: __typename } financialData { type: __typename } } }
} } }`

type Feature = { type: string }
interface Wire {
  bankId: string
  name: string
  state: { logoURL?: string; featureStatus?: { login: Feature; financialData: Feature } }
}

const MOODS: readonly [type: string, mood: BankMood | null][] = [
  ['BankFeatureUnsupportedStatus', null],
  ['BankFeatureUnavailableStatus', 'down'],
  ['BankFeatureDegradedStatus', 'slow'],
  ['BankFeatureOperationalStatus', 'fine'],
]

/** The worse of logging in and of reading decides. Null: not to be offered. */
function moodOf({ featureStatus }: Wire['state']): BankMood | null {
  const types = [featureStatus?.login.type, featureStatus?.financialData.type]
  return MOODS.find(([type]) => types.includes(type))?.[1] ?? null
}

/** The banks for the picker, by their names. */
export async function readStitchBanks({ stitch }: PlatformData): Promise<BankRow[]> {
  const { data } = (await stitch(BANKS)) as { data?: { banks?: Wire[] } | null }
  const rows = (data?.banks ?? []).flatMap(({ bankId, name, state }): BankRow[] => {
    const mood = moodOf(state)
    return mood === null ? [] : [{ id: bankId, name, kind: 'South Africa', logoUrl: state.logoURL ?? '', mood }]
  })
  return rows.toSorted((one, two) => one.name.localeCompare(two.name))
}
