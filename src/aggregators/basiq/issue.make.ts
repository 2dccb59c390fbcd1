import type { Issue, Scenario, SupportReference } from '../../domain'

/** What is known of a case wherever an issue arises. */
export interface Case {
  attemptId?: string | null
  connectionId?: string | null
  institutionId?: string | null
  correlationId?: string | null
  step?: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** Particulars of an issue beyond its scenario. */
export interface Particulars {
  code?: string | null
  detail?: string | null
  fields?: string[]
  mayLock?: true
  retryAt?: number
}

const referenceOf = (about: Case, code: string | null): SupportReference => ({
  attemptId: about.attemptId ?? null,
  connectionId: about.connectionId ?? null,
  institutionId: about.institutionId ?? null,
  correlationId: about.correlationId ?? null,
  step: about.step ?? null,
  code,
  at: about.at,
})

export function issueOf<S extends Scenario>(scenario: S, about: Case, particulars: Particulars = {}): Issue<S> {
  const { code = null, detail = null, ...rest } = particulars
  return { scenario, code, detail, ...rest, reference: referenceOf(about, code) }
}
