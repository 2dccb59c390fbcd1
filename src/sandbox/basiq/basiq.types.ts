/** The version of the API that a token was asked for; it decides spellings and which calls exist. */
export type Version = '2.1' | '3.0'

/** What a token may do. Basiq docs: a client token belongs to one user. */
export type Scope = 'SERVER_ACCESS' | 'CLIENT_ACCESS'

/** What a connection job was begun for. */
export type Intent = 'create' | 'update' | 'refresh'

export type Method = 'web' | 'openbanking'

/** How long each phase takes on average, in milliseconds. `retrieveMeta` has a duration but no step that can be seen. */
export interface Averages {
  verifyCredentials: number
  retrieveAccounts: number
  retrieveTransactions: number
  retrieveMeta: number
}

/** Why a step failed, as the job shows it. */
export interface StepError {
  code: string
  title: string
  detail: string
}

/** Departures from the documented shape of a job that Basiq's own examples show, or that a client must survive. */
export type Quirk =
  | 'array-results'
  | 'details-not-detail'
  | 'links-null'
  | 'no-source'
  | 'relative-links'
  | 'created-date'
  | 'misspelt-mfa'
  | 'mfa-result-kept'
  | 'unknown-status'
  | 'no-steps'
  | 'shrinking-steps'
  | 'future-dates'

/** How the bank asks for a second factor. */
export interface MfaScript {
  method: 'token' | 'security-questions'
  description: string
  input: readonly string[]
  /** What must be answered, in the order of `input`. */
  answers: readonly string[]
  /** How long the challenge says that it stays open, in milliseconds. */
  expiryMs: number
  /** How long it stays open in truth, in milliseconds. Default: `expiryMs`. */
  lifeMs?: number
  /** How often it is asked, from 0 (the step is there but skipped) to 1 (always, the default). */
  chance?: number
}

/** What the bank does with a login. Everything left out goes well. */
export interface Behaviour {
  /** The step that fails, and why; `intent` limits it to jobs begun for one of these. */
  fails?: { step: string; error: StepError; intent?: readonly Intent[]; afterMs?: number }
  /** The bank is down for the first `runs` runs of a job, at `step`; each retry of the queue is another run. */
  outage?: { runs: number; step: string; intent?: readonly Intent[] }
  mfa?: MfaScript
  /** Takes the place of the connector's own averages. */
  averages?: Averages
  /** The step that never ends. */
  stuckAt?: string
  /** Shows the metadata phase as a step `retrieve-meta`, and a step `fetch-identity` after it. */
  showsUnknownSteps?: boolean
  quirks?: readonly Quirk[]
  /** The call that begins is refused, and no job comes into being. */
  refusedAtBegin?: 'already-exists' | 'disabled' | 'unsupported'
  /** What the password is changed to at the bank once the first connection has gone well. */
  nextPassword?: string
}

/** One login that the sandbox's banks know. */
export interface SandboxLogin {
  loginId: string
  password: string
  /** What a person sees happen, in a sentence. */
  happens: string
  /** True for the users of Basiq's own sandbox; false for what only this sandbox can do. */
  documented: boolean
  /** Where it is meant to be tried; it works at every bank with a login form. */
  institutionId: string
  behaviour: Behaviour
}
