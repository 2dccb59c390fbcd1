import type { Scenario } from './scenario'

/** What a person at support needs to find the case. It holds no credentials, tokens or bank data. */
export interface SupportReference {
  attemptId: string | null
  connectionId: string | null
  institutionId: string | null
  /** The platform's id of one answer, where it gave one. */
  correlationId: string | null
  /** The step that failed, in the platform's words. */
  step: string | null
  code: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** A scenario with its particulars. */
export interface Issue<S extends Scenario = Scenario> {
  scenario: S
  /** The platform's code as normalised by the adapter; for support and developers, never for a heading. */
  code: string | null
  /** The bank's or platform's own text, plain; null where it is a machine token or says nothing. */
  detail: string | null
  /** The bank itself says that one more refused login may lock it. */
  mayLock?: boolean | undefined
  /** Names of login fields that were refused. */
  fields?: string[] | undefined
  /** Stitch: the interaction that answers this issue. */
  interactionId?: string | undefined
  missingScopes?: string[] | undefined
  /** Where in the answer the part is missing. */
  path?: (string | number)[] | undefined
  /** Earliest time at which trying again makes sense, milliseconds since 1970. */
  retryAt?: number | undefined
  reference: SupportReference
}
