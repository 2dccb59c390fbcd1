import type { SupportReference } from '../../domain/issue'
import type { Messages, PromptArgs } from '../../messages/messages.types'
import type { TimelineEntry } from '../timeline/timeline.types'

/** One line of a reference: its label, and its value from the platform. */
export interface ReferenceRow {
  label: string
  value: string
}

/** The facts that support needs to find the case: ids, the step and the time. Never credentials, tokens or bank data. */
export function referenceRows(
  reference: SupportReference,
  support: Messages['support'],
  format: PromptArgs['format'],
): ReferenceRow[] {
  const { connectionId, attemptId, institutionId, correlationId, step, code, at } = reference
  const rows: readonly [string, string | null][] = [
    [support.connection, connectionId],
    [support.attempt, attemptId],
    [support.institution, institutionId],
    [support.correlation, correlationId],
    [support.step, step],
    [support.code, code],
    [support.at, format.stamp(at)],
  ]
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

/** The reference as text to paste into a message, with the screens so far by name and exact time. */
export const referenceText = (rows: readonly ReferenceRow[], timeline: readonly TimelineEntry[]): string =>
  [
    ...rows.map(({ label, value }) => `${label}: ${value}`),
    ...timeline.map(({ at, key }) => `${new Date(at).toISOString()} ${key}`),
  ].join('\n')
