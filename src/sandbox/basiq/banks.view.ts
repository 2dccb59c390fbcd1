import { pictureAddress } from '../picture-address'
import type { Bank } from './banks.table'
import type { Averages } from './basiq.types'

/** Basiq docs: `total` includes the metadata phase, which has no step. */
function statsJson(averages: Averages | null): Record<string, unknown> | null {
  if (averages === null) return null
  const { verifyCredentials, retrieveAccounts, retrieveTransactions, retrieveMeta } = averages
  const total = verifyCredentials + retrieveAccounts + retrieveTransactions + retrieveMeta
  return { averageDurationMs: { verifyCredentials, retrieveAccounts, retrieveTransactions, retrieveMeta, total } }
}

const logoJson = (bank: Bank, origin: string): Record<string, unknown> => ({
  type: 'image',
  colors: { primary: bank.color },
  links: {
    full: pictureAddress(`${origin}/logos/${bank.id}.svg`, logoSvg(bank)),
    square: pictureAddress(`${origin}/logos/${bank.id}.svg?square`, logoSvg(bank)),
  },
})

/** A connector, as version 3 shows it: captions in snake case under `authorization.meta`. */
export function connectorJson(bank: Bank, origin: string): Record<string, unknown> {
  const { captions } = bank
  return {
    type: 'connector',
    id: bank.id,
    method: bank.method,
    stage: bank.stage,
    status: bank.status,
    scopes: ['accounts', 'transactions'],
    institution: {
      type: bank.type,
      name: bank.name,
      shortName: bank.shortName,
      tier: '4',
      country: 'Australia',
      logo: logoJson(bank, origin),
    },
    authorization: {
      type: bank.authorization,
      meta: {
        login_id_caption: captions.loginId,
        password_caption: captions.password,
        ...(captions.secondaryLoginId === undefined ? {} : { secondary_login_id_caption: captions.secondaryLoginId }),
        ...(captions.securityCode === undefined ? {} : { security_code_caption: captions.securityCode }),
        ...(bank.forgottenPasswordUrl === null ? {} : { forgotten_password_url: bank.forgottenPasswordUrl }),
      },
    },
    stats: statsJson(bank.averages),
    links: { self: `${origin}/connectors/${bank.id}/${bank.method}` },
  }
}

/** An institution, as version 2.1 shows it: flat, with a login field for each name that ends in `Caption`. */
export function institutionJson(bank: Bank, origin: string): Record<string, unknown> {
  const { captions } = bank
  return {
    type: 'institution',
    id: bank.id,
    name: bank.name,
    shortName: bank.shortName,
    institutionType: bank.type,
    country: 'Australia',
    serviceName: 'Personal Online Banking',
    serviceType: 'Personal Banking',
    loginIdCaption: captions.loginId,
    passwordCaption: captions.password,
    ...(captions.secondaryLoginId === undefined ? {} : { secondaryLoginIdCaption: captions.secondaryLoginId }),
    ...(captions.securityCode === undefined ? {} : { securityCodeCaption: captions.securityCode }),
    ...(bank.forgottenPasswordUrl === null ? {} : { forgottenPasswordUrl: bank.forgottenPasswordUrl }),
    tier: '4',
    authorization: bank.authorization,
    stage: bank.stage,
    status: bank.status,
    features: { login: ['web'] },
    stats: statsJson(bank.averages),
    logo: logoJson(bank, origin),
    links: { self: `${origin}/institutions/${bank.id}` },
  }
}

/** A plain logo with the bank's initials on its colour, so that nothing is loaded from elsewhere. */
export function logoSvg({ name, color }: Bank): string {
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="${name}">` +
    `<rect width="64" height="64" rx="14" fill="${color}"/>` +
    `<text x="32" y="33" fill="#fff" font-family="system-ui, sans-serif" font-size="26" font-weight="600" text-anchor="middle" ` +
    `dominant-baseline="middle">${initials}</text></svg>`
  )
}
