import type { Attempt, Issue, Scenario } from '../../domain'

/** What is known of a case wherever an issue arises. */
export type Case = Pick<Attempt, 'connectionId' | 'institutionId'> & {
  attemptId: string | null
  /** Milliseconds since 1970. */
  at: number
}

type Particulars = Pick<Issue, 'fields' | 'interactionId' | 'missingScopes' | 'path'> & { code?: string | null | undefined }

/** Stitch's messages are written for developers, so an issue has no text of the platform's. */
export function issueOf<S extends Scenario>(scenario: S, about: Case, { code = null, ...rest }: Particulars = {}): Issue<S> {
  const { attemptId, connectionId, institutionId, at } = about
  // Names of the query, without positions: nothing of what it found.
  const step = rest.path?.filter((part) => typeof part === 'string').join('.') || null
  const reference = { attemptId, connectionId, institutionId, correlationId: null, step, code, at }
  return { scenario, code, detail: null, ...rest, reference }
}
