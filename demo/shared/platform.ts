import type { Currency, Platform } from './demo.types'

export const platforms: readonly Platform[] = ['basiq-2.1', 'basiq-3', 'stitch']

/** The parameter of the app's address that names the platform. */
export const PLATFORM = 'platform'

/** Where the kit's server is mounted. */
export const bankPath = (platform: Platform): string => `/api/bank/${platform}`

/** Where Stitch's pages come back to: listed there letter by letter. */
export const stitchRedirectUri = (origin: string): string => `${origin}/?${PLATFORM}=stitch`

/** The money of the country where each platform's banks are. */
export const currencyOf: Readonly<Record<Platform, Currency>> = { 'basiq-2.1': 'AUD', 'basiq-3': 'AUD', stitch: 'ZAR' }

export const localeOf: Readonly<Record<Currency, string>> = { AUD: 'en-AU', ZAR: 'en-ZA' }
