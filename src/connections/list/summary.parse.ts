import { isRecord, isStopScenario, plainText, safePicture, type ConnectionStanding, type ConnectionSummary } from '../../domain'
import { LONGEST_NAME } from '../../picker/list/shown-name'

const STANDINGS: readonly ConnectionStanding[] = ['pending', 'active', 'invalid', 'gone', 'unknown']

/** One entry of an adapter's list, cleaned. Null if it has no id: then nothing can be done with it. */
function parseSummary(value: unknown): ConnectionSummary | null {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return null
  const { id, institutionId, institutionName, logoUrl, standing, reason, createdAt, lastSuccessAt, consentEndsAt } = value
  const time = (at: unknown) => (typeof at === 'number' && Number.isFinite(at) ? at : null)
  return {
    id,
    // A status that this version does not know is shown as not known, and never as an error.
    standing: STANDINGS.find((each) => each === standing) ?? 'unknown',
    institutionId: typeof institutionId === 'string' && institutionId !== '' ? institutionId : null,
    institutionName: plainText(institutionName, LONGEST_NAME),
    logoUrl: safePicture(logoUrl),
    reason: isStopScenario(reason) ? reason : null,
    createdAt: time(createdAt),
    lastSuccessAt: time(lastSuccessAt),
    consentEndsAt: time(consentEndsAt),
  }
}

/** The connections of a list, each id once. */
export function parseSummaries(list: unknown): readonly ConnectionSummary[] {
  const byId = new Map<string, ConnectionSummary>()
  for (const value of Array.isArray(list) ? list : []) {
    const summary = parseSummary(value)
    if (summary !== null && !byId.has(summary.id)) byId.set(summary.id, summary)
  }
  return [...byId.values()]
}
