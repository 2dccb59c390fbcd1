/** The API version of a token. It decides spellings, and which calls exist. */
export type Version = '2.1' | '3.0'

/** The permissions of a token. Basiq docs: a client token belongs to one user. */
export type Scope = 'SERVER_ACCESS' | 'CLIENT_ACCESS'

/** The intent of a connection job. */
export type Intent = 'create' | 'update' | 'refresh'

export type Method = 'web' | 'openbanking'

/** The average duration of each phase, in milliseconds. `retrieveMeta` has a duration but no visible step. */
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

/** Unusual shapes of a job, which Basiq's own examples show or which a client must survive. */
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

/** How the bank asks for a second factor. Basiq documents neither options, nor pictures, nor the links to ask for something else. */
export interface MfaScript {
  method: 'token' | 'security-questions'
  description: string
  input: readonly string[]
  /** The options of a choice. Each of them is a right answer. */
  options?: readonly { value: string; label: string }[]
  /** A picture to read, as a `data:image/` address. */
  image?: string
  /** The code can be sent again: its time begins anew. */
  resends?: boolean
  /** What the bank asks if the user wants another way. */
  another?: MfaScript
  /** The user approves in the bank's app by themselves after so long, in milliseconds, without an answer here. */
  approvesAfterMs?: number
  /** The right answers, in the order of `input`. */
  answers: readonly string[]
  /** How long the challenge claims to stay open, in milliseconds. */
  expiryMs: number
  /**
   * How long it really stays open, in milliseconds.
   * @default expiryMs
   */
  lifeMs?: number
  /**
   * How often the bank asks, from 0 (the step is there but skipped) to 1 (always).
   * @default 1
   */
  chance?: number
}

/** What the bank does with a login. Everything that is left out succeeds. */
export interface Behaviour {
  /** The step that fails, and why. `intent` limits it to jobs with one of these intents. */
  fails?: { step: string; error: StepError; intent?: readonly Intent[]; afterMs?: number }
  /** The bank is down for the first `runs` runs of a job, at `step`; each retry of the queue is another run. */
  outage?: { runs: number; step: string; intent?: readonly Intent[] }
  mfa?: MfaScript
  /** Replaces the connector's own averages. */
  averages?: Averages
  /** The step that never ends. */
  stuckAt?: string
  /** Shows the metadata phase as a step `retrieve-meta`, and a step `fetch-identity` after it. */
  showsUnknownSteps?: boolean
  quirks?: readonly Quirk[]
  /** The begin is refused, and there is no job. */
  refusedAtBegin?: 'already-exists' | 'disabled' | 'unsupported'
  /** Once connected, Basiq has no such connection any more, as if its consent had been withdrawn elsewhere. */
  isRemoved?: boolean
  /** The new password at the bank once the first connection has succeeded. */
  nextPassword?: string
}

/** One login that the sandbox's banks know. */
export interface SandboxLogin {
  loginId: string
  password: string
  /** What happens, in one sentence. */
  happens: string
  /** True for the users of Basiq's own sandbox; false for those of this sandbox. */
  documented: boolean
  /** The bank to try it at. It works at every bank with a login form. */
  institutionId: string
  behaviour: Behaviour
}
