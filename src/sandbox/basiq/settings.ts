import type { Quirk, Version } from './basiq.types'

/** What Basiq's dashboard decides about the hosted consent screen. */
export interface Dashboard {
  /** Where the consent screen returns to; null hides its way back. Default null. */
  redirectUrl: string | null
  /** Whether another bank may be added before going back. Default true. */
  multipleConnections: boolean
  /** Goes back at once after a connection. Default false. */
  skipSuccessScreen: boolean
}

/** What can be turned while the sandbox runs. Where Basiq's docs leave a gap or contradict themselves, a setting has both sides. */
export interface BasiqSettings {
  /** The key that `POST /token` takes as `Authorization: Basic <key>`. Default `sandbox-api-key`. */
  apiKey: string
  /** The version of a token that was asked for without the header `basiq-version`. Default 2.1. */
  defaultVersion: Version
  /** How long tokens live, in milliseconds. Basiq docs: 3600 s. */
  tokenLifeMs: number
  /** The status of an expired token; null answers 403 to version 2.1 and 401 to version 3. Default null. */
  expiredStatus: 401 | 403 | null
  /** Whether `GET /jobs/{id}` takes a client token; Basiq's docs say both. Default true. */
  clientReadsJobs: boolean
  /** What a job shows while it waits for its next run of the two-hourly queue; not documented. Default `failed`. */
  queueShows: 'failed' | 'pending'
  /** A create that doubles one under way: `join` answers 200 with the original job, `pause` begins another that stands still for 6 min. Default `join`. */
  duplicates: 'join' | 'pause'
  /**
   * A refresh whose stored password is wrong: `at-once` answers 400, `job` lets a job fail, `auto` lets a job fail first and
   * answers 400 from then on. Default `auto`.
   */
  refreshRefusal: 'auto' | 'at-once' | 'job'
  /** A wrong MFA answer: the step fails after the check, or the call answers 400 and the challenge fails or stays open. Default `fails-later`. */
  wrongMfaAnswer: 'fails-later' | 'refused' | 'refused-open'
  /** Basiq docs: 500 connections in the sandbox. */
  connectionLimit: number
  /** Departures in shape for every job, beside those of its login. Default none. */
  quirks: readonly Quirk[]
  dashboard: Dashboard
  /** Origins that a browser may call from. Default any. */
  allowedOrigins: '*' | readonly string[]
  /** How long every answer takes, in milliseconds of the sandbox's clock. Default 0. */
  latencyMs: number
}

export const defaultSettings: BasiqSettings = {
  apiKey: 'sandbox-api-key',
  defaultVersion: '2.1',
  tokenLifeMs: 3_600_000,
  expiredStatus: null,
  clientReadsJobs: true,
  queueShows: 'failed',
  duplicates: 'join',
  refreshRefusal: 'auto',
  wrongMfaAnswer: 'fails-later',
  connectionLimit: 500,
  quirks: [],
  dashboard: { redirectUrl: null, multipleConnections: true, skipSuccessScreen: false },
  allowedOrigins: '*',
  latencyMs: 0,
}

/** A change of settings: what is left out stays. */
export type SettingsChange = Partial<Omit<BasiqSettings, 'dashboard'>> & { dashboard?: Partial<Dashboard> }

export function changeSettings(settings: BasiqSettings, { dashboard, ...rest }: SettingsChange): BasiqSettings {
  return { ...settings, ...rest, dashboard: { ...settings.dashboard, ...dashboard } }
}
