import { pictureAddress } from '../picture-address'
import type { BankNow } from './world.types'
import type { StitchFeature, StitchFeatureStatus } from './stitch.types'

const TYPES = {
  operational: ['BankFeatureOperationalStatus', 'Everything works'],
  degraded: ['BankFeatureDegradedStatus', 'Slower than usual, or failing now and then'],
  unavailable: ['BankFeatureUnavailableStatus', 'Out of order'],
  unsupported: ['BankFeatureUnsupportedStatus', 'Not offered for this bank'],
} as const satisfies Record<StitchFeatureStatus, readonly [string, string]>

/** A bank in the answer of the `banks` query. */
export function bankInfo({ id, name, country, status, since }: BankNow, identityOrigin: string): unknown {
  const feature = (which: StitchFeature): unknown => {
    const [__typename, description] = TYPES[status?.[which] ?? 'unsupported']
    return { __typename, description, since: new Date(since).toISOString() }
  }
  const state =
    status === null
      ? { __typename: 'BankUnsupportedState', description: `${name} is not supported at the moment` }
      : {
          __typename: 'BankSupportedState',
          logoURL: pictureAddress(`${identityOrigin}/connect/logos/${id}.svg`, stitchLogo({ id, name })),
          featureStatus: { login: feature('login'), financialData: feature('financialData'), payments: feature('payments') },
        }
  return { bankId: id, name, country, state }
}

/** Two letters on a square, which is not a bank's trademark. */
export function stitchLogo({ id, name }: Pick<BankNow, 'id' | 'name'>): string {
  let hue = 0
  for (const character of id) hue = (hue * 7 + character.charCodeAt(0)) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="hsl(${hue} 55% 36%)"/><text x="32" y="42" font-family="system-ui,sans-serif" font-size="28" font-weight="600" fill="#fff" text-anchor="middle">${name.slice(0, 2)}</text></svg>`
}
