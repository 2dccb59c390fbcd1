import { createRandom } from '../random'
import { stitchBanks } from './banks.table'
import { loginScenarios } from './logins.table'
import { nodeId } from './node-id'
import type { Link } from './world.types'

export interface Money {
  readonly quantity: string
  readonly currency: 'ZAR'
}

/** An account of the schema, with the facts that resolvers need. */
export interface Account {
  readonly __typename: 'BankAccount'
  readonly link: Link
  readonly index: number
  readonly id: string
  readonly accountType: string
  readonly name: string
  readonly accountNumber: string
  readonly accountNumber_PCI_UNSAFE: string
  readonly bankId: string
  readonly branchCode: string
  readonly currency: 'ZAR'
  readonly user: { readonly link: Link }
  readonly currentBalance: Money
  readonly availableBalance: Money
  readonly supportsPaymentInitiation: boolean
  readonly accountHolder: Record<string, unknown>
}

const ROWS = [
  { name: 'Premier Cheque Account', accountType: 'current', cents: 1_843_255 },
  { name: 'Savings Pocket', accountType: 'savings', cents: 6_200_000 },
  { name: 'Gold Credit Card', accountType: 'credit', cents: -412_040 },
] as const

const HOLDER = {
  givenName: 'Lerato',
  middleName: null,
  familyName: 'Khumalo',
  fullName: 'Lerato Khumalo',
  nickname: null,
  gender: 'female',
  dateOfBirth: '1991-04-12T00:00:00.000Z',
  email: 'lerato.khumalo@example.com',
  contact: { name: 'Lerato Khumalo', phoneNumber: '+27110000000' },
  homeAddress: {
    country: 'ZA',
    formatted: '12 Kloof Street, Gardens, Cape Town, 8001',
    streetAddress: '12 Kloof Street',
    sublocality: 'Gardens',
    locality: 'Cape Town',
    region: 'Western Cape',
    postalCode: '8001',
  },
  identifyingDocument: { __typename: 'IdentityDocument', country: 'ZA', number: '9104120000080' },
}

/** Stitch docs: an amount is a scalar, and its quantity is text. */
export const rand = (cents: number): Money => ({ quantity: (cents / 100).toFixed(2), currency: 'ZAR' })

/** The accounts of a link. The same login at the same bank always has the same accounts. */
export function accountsOf(link: Link): Account[] {
  const bank = stitchBanks.find(({ id }) => id === link.bankId)
  const branchCode = bank?.branchCode ?? '000000'
  const isEmpty = loginScenarios.some(({ name, isEmpty: none }) => name === link.login && none === true)
  return (isEmpty ? [] : ROWS).map(({ name, accountType, cents }, index) => {
    const accountNumber = accountNumberOf(link, index)
    return {
      __typename: 'BankAccount',
      link,
      index,
      // Stitch docs: ids contain the account number, so they are personal data.
      id: nodeId('account', link.bankId, branchCode, accountNumber),
      accountType,
      name: `${bank?.name ?? link.bankId} ${name}`,
      accountNumber,
      accountNumber_PCI_UNSAFE: accountNumber,
      bankId: link.bankId,
      branchCode,
      currency: 'ZAR',
      user: { link },
      currentBalance: rand(cents),
      availableBalance: rand(Math.max(0, cents - 5_000)),
      supportsPaymentInitiation: accountType === 'current',
      accountHolder: { __typename: 'Individual', ...HOLDER },
    }
  })
}

function accountNumberOf({ bankId, login }: Link, index: number): string {
  let seed = index
  for (const character of `${bankId}/${login}`) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0
  return `62${Math.floor(createRandom(seed).next() * 1e9)
    .toString()
    .padStart(9, '0')}`
}
