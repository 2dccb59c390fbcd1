import type { Averages, Method } from './basiq.types'

/** Basiq docs: only `major-outage` means that a bank cannot be used; `under-maintenance` is usable. */
export type BankStatus =
  | 'operational'
  | 'degraded-performance'
  | 'partial-outage'
  | 'major-outage'
  | 'under-maintenance'
  | 'under-improvement'

/** One connector: a bank by one of its methods. */
export interface Bank {
  id: string
  name: string
  shortName: string
  method: Method
  /** Basiq docs: Bank, Test Bank, Credit Union, Building Society, Superannuation, Government and others. */
  type: string
  stage: 'live' | 'beta' | 'alpha'
  status: BankStatus
  /** True if no data can be fetched now; jobs end with service-unavailable. */
  down: boolean
  authorization: 'user' | 'user-mfa' | 'user-mfa-intermittent' | 'token' | 'other'
  captions: { loginId: string; password: string; secondaryLoginId?: string; securityCode?: string }
  forgottenPasswordUrl: string | null
  /** Null if the connector has no statistics yet. */
  averages: Averages | null
  /** True for connectors that also fetch statements. */
  statements: boolean
  /** Hex colour of the generated logo. */
  color: string
}

/** Basiq docs: Hooli's published averages. */
const HOOLI: Averages = { verifyCredentials: 8_154, retrieveAccounts: 3_820, retrieveTransactions: 7_127, retrieveMeta: 12_487 }
/** A connection of twenty seconds, metadata included. */
const TWENTY_SECONDS: Averages = {
  verifyCredentials: 5_200,
  retrieveAccounts: 3_100,
  retrieveTransactions: 5_700,
  retrieveMeta: 6_000,
}

const LOGIN = { loginId: 'Login ID', password: 'Password' }

function bank(id: string, name: string, color: string, differs: Partial<Bank> = {}): Bank {
  return {
    id,
    name,
    shortName: name,
    method: 'web',
    type: 'Bank',
    stage: 'live',
    status: 'operational',
    down: false,
    authorization: 'user',
    captions: LOGIN,
    forgottenPasswordUrl: null,
    averages: TWENTY_SECONDS,
    statements: false,
    color,
    ...differs,
  }
}

/** The banks of the sandbox: those of Basiq's own sandbox, and made-up ones for everything that those never do. */
export const banks: readonly Bank[] = [
  bank('AU00000', 'Hooli', '#1d4ed8', {
    type: 'Test Bank',
    averages: HOOLI,
    forgottenPasswordUrl: 'https://hooli.example/forgotten-password',
  }),
  bank('AU00000', 'Hooli', '#1d4ed8', { type: 'Test Bank', averages: HOOLI, method: 'openbanking' }),
  bank('AU00001', 'Basiq Test Bank', '#0f766e', { type: 'Test Bank' }),
  bank('AU00002', 'Pied Piper', '#15803d', { type: 'Test Bank', authorization: 'user-mfa' }),
  bank('AU00003', 'Nucleus', '#7c3aed', { type: 'Test Bank', authorization: 'user-mfa-intermittent' }),
  bank('AU00004', 'HooliGov', '#334155', { type: 'Government', statements: true }),
  bank('AU00101', 'Wattle Bank', '#a16207', { forgottenPasswordUrl: 'https://wattle.example/reset' }),
  bank('AU00102', 'Banksia Mutual', '#b45309', { status: 'degraded-performance' }),
  bank('AU00103', 'Ironbark Bank', '#57534e', { status: 'major-outage', down: true }),
  bank('AU00104', 'Kestrel Credit Union', '#b91c1c', { status: 'under-maintenance', stage: 'beta', type: 'Credit Union' }),
  bank('AU00105', 'Quoll Super', '#be185d', { authorization: 'other', type: 'Superannuation' }),
  bank('AU00106', 'Saltbush Building Society', '#0e7490', {
    type: 'Building Society',
    captions: {
      loginId: 'Customer Access Number',
      password: 'Internet Password',
      secondaryLoginId: 'Member Number',
      securityCode: 'Security Number',
    },
    forgottenPasswordUrl: 'https://saltbush.example/help/password',
  }),
  bank('AU00107', 'Currawong Bank', '#111827', { averages: null }),
  bank('AU00108', 'Goldfields Bank', '#9f1239', { authorization: 'user-mfa' }),
  bank('AU00109', 'Lyrebird', '#4d7c0f', { stage: 'alpha' }),
  bank('AU00110', 'Mallee Bank', '#c2410c', { status: 'partial-outage' }),
  bank('AU00201', 'Bluegum Bank', '#0369a1', { method: 'openbanking' }),
]
