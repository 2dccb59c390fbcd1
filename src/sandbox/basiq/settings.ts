import type { Quirk, Version } from './basiq.types'

/** The settings in Basiq's dashboard for the hosted consent screen. */
export interface Dashboard {
  /**
   * The address that the consent screen returns to; null hides the way back.
   * @default null
   */
  redirectUrl: string | null
  /**
   * Whether the user may add another bank before going back.
   * @default true
   */
  multipleConnections: boolean
  /**
   * Goes back at once after a connection.
   * @default false
   */
  skipSuccessScreen: boolean
}

/** Settings that can change while the sandbox runs. If Basiq's docs have a gap or contradict themselves, a setting offers both sides. */
export interface BasiqSettings {
  /**
   * The key that `POST /token` takes as `Authorization: Basic <key>`.
   * @default 'sandbox-api-key'
   */
  apiKey: string
  /**
   * The version of a token if the request has no header `basiq-version`.
   * @default '2.1'
   */
  defaultVersion: Version
  /**
   * The lifetime of tokens, in milliseconds (Basiq docs: 3600 s).
   * @default 3_600_000
   */
  tokenLifeMs: number
  /**
   * The status of an expired token; null answers 403 to version 2.1 and 401 to version 3.
   * @default null
   */
  expiredStatus: 401 | 403 | null
  /**
   * Whether `GET /jobs/{id}` takes a client token; Basiq's docs say both.
   * @default true
   */
  clientReadsJobs: boolean
  /**
   * What a job shows between two runs of the two-hour queue; not documented.
   * @default 'failed'
   */
  queueShows: 'failed' | 'pending' | 'told'
  /**
   * A create that duplicates a running one: `join` answers 200 with the original job, `pause` starts another that waits for six minutes.
   * @default 'join'
   */
  duplicates: 'join' | 'pause'
  /**
   * A refresh whose stored password is wrong: `at-once` answers 400, `job` lets a job fail, `auto` lets a job fail first and
   * answers 400 from then on.
   * @default 'auto'
   */
  refreshRefusal: 'auto' | 'at-once' | 'job'
  /**
   * A wrong MFA answer: the step fails after the check, or the call answers 400 and the challenge fails or stays open.
   * @default 'fails-later'
   */
  wrongMfaAnswer: 'fails-later' | 'refused' | 'refused-open'
  /**
   * The most connections (Basiq docs: 500 in the sandbox).
   * @default 500
   */
  connectionLimit: number
  /**
   * Unusual shapes for every job, in addition to those of its login.
   * @default []
   */
  quirks: readonly Quirk[]
  dashboard: Dashboard
  /**
   * The origins that a browser may call from.
   * @default '*'
   */
  allowedOrigins: '*' | readonly string[]
  /**
   * The latency of every answer, in milliseconds of the sandbox's clock.
   * @default 0
   */
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

/** A change of settings. Settings that are left out stay. */
export type SettingsChange = Partial<Omit<BasiqSettings, 'dashboard'>> & { dashboard?: Partial<Dashboard> }

export function changeSettings(settings: BasiqSettings, { dashboard, ...rest }: SettingsChange): BasiqSettings {
  return { ...settings, ...rest, dashboard: { ...settings.dashboard, ...dashboard } }
}
