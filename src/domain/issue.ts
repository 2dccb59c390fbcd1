import type { Scenario } from './scenario'

/** The ids that support needs to find the case. It holds no credentials, tokens or bank data. */
export interface SupportReference {
  attemptId: string | null
  connectionId: string | null
  institutionId: string | null
  /** The platform's id of one response, if it gave one. */
  correlationId: string | null
  /** The step that failed, in the platform's words. */
  step: string | null
  code: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** A scenario with its details. */
export interface Issue<S extends Scenario = Scenario> {
  scenario: S
  /** The platform's code, normalised by the adapter. For support and developers, never for a heading. */
  code: string | null
  /** The bank's or platform's own text, plain; null if it is a machine's word or says nothing. */
  detail: string | null
  /** The bank itself says that one more rejected login may lock it. */
  mayLock?: boolean | undefined
  /** Names of login fields that were refused. */
  fields?: string[] | undefined
  /** Stitch: the interaction that resolves this issue. */
  interactionId?: string | undefined
  missingScopes?: string[] | undefined
  /** `attempt-gone`: the work belongs to another user. The record that led to it is dropped and the request begins from the start. */
  foreign?: true | undefined
  /** The path of the missing part in the data. */
  path?: (string | number)[] | undefined
  /** `consent-ending`: when the consent ends, milliseconds since 1970. */
  endsAt?: number | undefined
  /** The earliest time at which a retry makes sense, in milliseconds since 1970. */
  retryAt?: number | undefined
  reference: SupportReference
}

/** The known facts of a case when an issue arises. The others are null; the code comes from the issue. */
export type Case = Partial<Omit<SupportReference, 'code' | 'at'>> & Pick<SupportReference, 'at'>

/** A reference with every row, whatever else the case may carry. */
export const referenceOf = (
  { attemptId = null, connectionId = null, institutionId = null, correlationId = null, step = null, at }: Case,
  code: string | null = null,
): SupportReference => ({ attemptId, connectionId, institutionId, correlationId, step, code, at })

/** The details of an issue. Those that are left out are null or missing. */
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
