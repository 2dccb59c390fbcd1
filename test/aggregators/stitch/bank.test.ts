import { describe, expect, it } from 'vitest'
import { verifyBankAccount } from '../../../src/aggregators/stitch'
import { UnreachableError } from '../../../src/domain'
import { callAt, failed, given, rejection, error } from './given'

const status = (name: string) => ({ __typename: `BankFeature${name}Status`, description: 'x', since: 'x' })
const supported = (login: string, financialData: string, over = {}) => ({
  bankId: 'fnb',
  name: 'First National Bank',
  state: {
    __typename: 'BankSupportedState',
    logoURL: 'https://cdn.stitch.money/fnb.svg',
    featureStatus: { login: status(login), financialData: status(financialData), payments: status('Unavailable') },
  },
  ...over,
})
const ask = async (banks: unknown, id = 'fnb') => given(() => ({ data: { banks } })).aggregator.institution?.(id, callAt())

describe('a bank', () => {
  it('has a name and a logo, and never a login form', async () => {
    expect(await ask([supported('Operational', 'Operational')])).toEqual({
      id: 'fnb',
      name: 'First National Bank',
      logoUrl: 'https://cdn.stitch.money/fnb.svg',
      loginFields: [],
      expected: null,
      connectable: true,
      health: 'operational',
      mfa: 'unknown',
      passwordResetUrl: null,
    })
  })

  it.each([
    ['Operational', 'Operational', 'operational', true],
    ['Operational', 'Degraded', 'degraded', true],
    ['Degraded', 'Operational', 'degraded', true],
    ['Degraded', 'Unavailable', 'down', true],
    ['Unavailable', 'Operational', 'down', true],
    ['Unsupported', 'Operational', 'operational', false],
    ['Operational', 'Unsupported', 'operational', false],
    ['Brand', 'New', 'unknown', true],
  ])('whose login is %s and data %s is %s', async (login, data, health, connectable) => {
    expect(await ask([supported(login, data)])).toMatchObject({ health, connectable })
  })

  it.each([
    ['names a type that is none', [{ bankId: 'fnb', name: 'FNB', state: { __typename: { toString: null } } }], true, 'FNB'],
    ['is unsupported', [{ bankId: 'fnb', name: 'FNB', state: { __typename: 'BankUnsupportedState' } }], false, 'FNB'],
    ['is not listed', [supported('Operational', 'Operational', { bankId: 'absa' })], false, ''],
    ['has no state', [{ bankId: 'fnb', name: 'FNB', state: null }], true, 'FNB'],
    ['stands among junk', [null, 3, 'x', { bankId: 'fnb', name: '\u202eFNB\u0000' }], true, 'FNB'],
  ])('counts as it should if it %s', async (_, banks, connectable, name) => {
    expect(await ask(banks)).toMatchObject({ connectable, name, health: 'unknown' })
  })

  it('has a logo that is a picture itself', async () => {
    const bank = supported('Operational', 'Operational')
    const logoURL = 'data:image/svg+xml,x'
    expect(await ask([{ ...bank, state: { ...bank.state, logoURL } }])).toMatchObject({ logoUrl: logoURL })
  })

  it.each(['http://cdn.example/x.svg', 'data:text/html,x', 'javascript:1', 'x', null, 7])(
    'has no logo at %j',
    async (logoURL) => {
      const bank = supported('Operational', 'Operational')
      expect(await ask([{ ...bank, state: { ...bank.state, logoURL } }])).toMatchObject({ logoUrl: null })
    },
  )

  it('that the token may not ask about is unknown, and is not asked about again and again', async () => {
    const refused = failed(error('FORBIDDEN', { missingClaims: ['isClientToken'] }))
    expect(await given(() => refused).aggregator.institution?.('fnb', callAt())).toMatchObject({
      name: '',
      health: 'unknown',
      connectable: true,
    })
  })

  it.each([failed(error('INTERNAL_SERVER_ERROR')), { data: { banks: {} } }, { data: {}, errors: [{}] }])(
    'about which %j is all there is cannot be reached',
    async (body) => {
      expect(await rejection(given(() => body).aggregator.institution?.('fnb', callAt()))).toBeInstanceOf(UnreachableError)
    },
  )

  describe('at which an account is verified', () => {
    const operation = verifyBankAccount({
      accountNumber: '1',
      accountHolder: { business: { registration: { country: 'ZA', number: '2020/1' } } },
    })
    const verifiedAt = async (banks: unknown, id: string) =>
      given(() => ({ data: { banks } }), { operation }).aggregator.institution?.(id, callAt())

    it.each([
      ['is not listed', [], 'african_bank'],
      ['cannot be linked', [supported('Unsupported', 'Unsupported')], 'fnb'],
      ['takes no logins now', [supported('Unavailable', 'Unavailable')], 'fnb'],
      ['is not supported', [{ bankId: 'fnb', name: 'FNB', state: { __typename: 'BankUnsupportedState' } }], 'fnb'],
    ])('can be asked although it %s', async (_, banks, id) => {
      const bank = await verifiedAt(banks, id)
      expect(bank?.connectable).toBe(true)
      expect(bank?.health).not.toBe('down')
    })
  })

  it('is requested under an operation name of its own', async () => {
    const { aggregator, sent } = given(() => ({ data: { banks: [] } }))
    await aggregator.institution?.('fnb', callAt())
    expect(sent).toMatchObject([{ key: 'bank-health' }])
  })
})
