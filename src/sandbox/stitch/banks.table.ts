import type { StitchFeature, StitchFeatureStatus } from './stitch.types'

/** One bank that the platform knows. */
export interface StitchBank {
  readonly id: string
  readonly name: string
  readonly country: 'ZA' | 'NG'
  /** Whether its customers can link it. */
  readonly linkable: boolean
  /** Whether the `banks` query lists it. It does not list every bank whose accounts can be verified. */
  readonly listed: boolean
  /** The status of its features; null for a bank that is listed as not supported. */
  readonly status: Readonly<Record<StitchFeature, StitchFeatureStatus>> | null
  /** The duration of a verification, in milliseconds; null for a bank that can verify nothing. */
  readonly verifiesInMs: number | null
  readonly branchCode: string
}

const MIN = 60_000
const OPERATIONAL = { login: 'operational', financialData: 'operational', payments: 'operational' } as const

const za = (
  id: string,
  name: string,
  verifiesInMs: number | null,
  branchCode: string,
  more: Partial<StitchBank> = {},
): StitchBank => ({
  id,
  name,
  country: 'ZA',
  linkable: true,
  listed: true,
  status: OPERATIONAL,
  verifiesInMs,
  branchCode,
  ...more,
})
const unlinkable = { linkable: false, listed: false } as const
const ng = (id: string, name: string): StitchBank =>
  za(id, name, null, '000000', { country: 'NG', linkable: false, status: null })

/**
 * Stitch docs: the banks of `BankId` and `BankInfoBankId`, and two windows for verification (about 0 to 120 s in real time, 20 to 120
 * minutes in batches). The window and the status of each bank are the sandbox's own.
 */
export const stitchBanks: readonly StitchBank[] = [
  za('fnb', 'FNB', 0, '250655'),
  za('absa', 'Absa', 45_000, '632005'),
  za('capitec', 'Capitec', 8_000, '470010'),
  za('standard_bank', 'Standard Bank', 20_000, '051001', { status: { ...OPERATIONAL, financialData: 'degraded' } }),
  za('nedbank', 'Nedbank', 120_000, '198765'),
  za('investec', 'Investec', 60 * MIN, '580105'),
  za('tymebank', 'TymeBank', 30_000, '678910', {
    status: { login: 'unavailable', financialData: 'unavailable', payments: 'unavailable' },
  }),
  za('discovery_bank', 'Discovery Bank', 20 * MIN, '679000', {
    linkable: false,
    status: { ...OPERATIONAL, financialData: 'unsupported' },
  }),
  za('african_bank', 'African Bank', 90 * MIN, '430000', unlinkable),
  za('grindrod_bank', 'Grindrod Bank', 120 * MIN, '223626', unlinkable),
  za('sasfin_bank', 'Sasfin Bank', 120 * MIN, '683000', unlinkable),
  za('za_bidvest', 'Bidvest Bank', null, '462005', unlinkable),
  ng('access_bank', 'Access Bank'),
  ng('first_bank_of_nigeria', 'First Bank of Nigeria'),
  ng('gtbank', 'GTBank'),
  ng('gtbank_mobile', 'GTBank Mobile'),
  ng('united_bank_for_africa', 'United Bank for Africa'),
  ng('zenith_bank', 'Zenith Bank'),
]
