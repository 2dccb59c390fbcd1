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
  /** `attempt-gone`: the work belongs to another user. The record that led to it is dropped and the request begins from the start. */
  foreign?: true | undefined
  /** Where in the answer the part is missing. */
  path?: (string | number)[] | undefined
  /** `consent-ending`: when the consent ends, milliseconds since 1970. */
  endsAt?: number | undefined
  /** Earliest time at which trying again makes sense, milliseconds since 1970. */
  retryAt?: number | undefined
  reference: SupportReference
}

/** What is known of a case when an issue arises. Whatever is left out is null; the code is the issue's own. */
export type Case = Partial<Omit<SupportReference, 'code' | 'at'>> & Pick<SupportReference, 'at'>

/** A reference with every row, whatever else the case may carry. */
export const referenceOf = (
  { attemptId = null, connectionId = null, institutionId = null, correlationId = null, step = null, at }: Case,
  code: string | null = null,
): SupportReference => ({ attemptId, connectionId, institutionId, correlationId, step, code, at })

/** Particulars of an issue; whatever is left out is null or missing. */
export type IssueParts<S extends Scenario> = { scenario: S; reference: Case } & {
  [K in keyof Omit<Issue, 'scenario' | 'reference'>]?: Issue[K] | undefined
}

/** Builds every {@link Issue}, so that its reference and its code agree. */
export const issueOf = <S extends Scenario>({
  scenario,
  code = null,
  detail = null,
  reference,
  ...particulars
}: IssueParts<S>): Issue<S> => ({ scenario, code, detail, ...particulars, reference: referenceOf(reference, code) })
