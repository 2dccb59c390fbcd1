import type { Attempt, Issue, PartialScenario, Reading, StopScenario } from '../../domain'
import type { Answer, Fault } from './answer.parse'
import { KIND_ORDER, kindOf, KINDS, type FaultKind } from './fault.kind'
import { lostOf, wholeFaults } from './fault.scope'
import { issueOf } from './issue.make'
import { allowedUrl } from './url.guard'
import type { Verdict } from './verdict.types'

/** What an answer does not say of itself. */
export interface AnswerContext {
  attempt: Attempt
  essential: readonly string[]
  /** Hosts that users may be sent to. */
  allowedHosts: readonly string[]
  /** False: nobody can ask the user for more permission, so what lacks it is a fault of the integration. */
  canLink: boolean
  judge?: ((data: unknown) => readonly Verdict[]) | undefined
  /** Milliseconds since 1970. */
  now: number
}

/** Whatever a reading comes to, the data that arrived is with it. */
export type StitchReading = Reading & { data?: unknown }

/** Real-time banks answer within two minutes, others in batches, within two hours (Stitch docs: bank account verification). */
const LIVE_MS = 150_000

interface Finding {
  fault: Fault
  kind: FaultKind
  whole: boolean
}

/** Waiting for a part comes after everything that stops. */
const rankOf = ({ kind, whole }: Finding): number => (kind === 'pending' && !whole ? KIND_ORDER.length : KIND_ORDER.indexOf(kind))

const isPartial = (scenario: StopScenario | PartialScenario): scenario is PartialScenario => scenario.startsWith('part-')

const codeOf = ({ code, reason }: Fault): string | null => (code !== null && reason !== null ? `${code}:${reason}` : code)

function particularsOf({ fault, kind }: Finding, missingScopes: string[]) {
  return {
    code: codeOf(fault),
    ...(fault.path !== null && { path: fault.path }),
    ...(kind === 'permission' && { missingScopes }),
    ...(kind === 'interaction' && fault.interactionId !== null && { interactionId: fault.interactionId }),
  }
}

/**
 * One look at an answer as a reading. Pure: the same answer, context and time give the same reading.
 */
export function classify(answer: Answer, context: AnswerContext): StitchReading {
  const { attempt, essential, allowedHosts, canLink, judge, now } = context
  const { id: attemptId, connectionId, institutionId } = attempt
  const about = { attemptId, connectionId, institutionId, at: now }
  const base = { steps: [], updatedAt: null, startedAt: null, connectionId, institutionId }
  const data = answer.data === null ? {} : { data: answer.data }

  const whole = wholeFaults(answer, essential)
  const findings = answer.faults.map((fault) => ({
    fault,
    kind: kindOf(fault, allowedUrl(fault.userInteractionUrl, allowedHosts) !== null),
    whole: whole.has(fault),
  }))
  const [first] = findings
    .filter((finding) => finding.whole || KINDS[finding.kind].part === null)
    .sort((one, other) => rankOf(one) - rankOf(other))

  if (first !== undefined) {
    const { stop } = KINDS[first.kind]
    if (stop === null) {
      const pace = now - attempt.startedAt < LIVE_MS ? 'live' : 'batch'
      return { ...base, ...data, status: 'working', milestone: 'answering', pace }
    }
    // Whoever goes to give one permission is asked for all that are missing.
    const scopes = findings.filter(({ kind }) => kind === 'permission').flatMap(({ fault }) => fault.missingScopes)
    const scenario = first.kind === 'permission' && !canLink ? 'integration-fault' : stop
    return { ...base, ...data, status: 'stopped', issue: issueOf(scenario, about, particularsOf(first, [...new Set(scopes)])) }
  }

  // What is essential is missing, and nothing says why.
  if (lostOf(answer, essential).length > 0) return { ...base, ...data, status: 'stopped', issue: issueOf('unknown', about) }

  const issues = findings.flatMap((finding): Issue<PartialScenario>[] => {
    const { part } = KINDS[finding.kind]
    return part === null ? [] : [issueOf(part, about, particularsOf(finding, finding.fault.missingScopes))]
  })
  for (const { scenario, ...rest } of judge?.(answer.data) ?? []) {
    if (!isPartial(scenario)) return { ...base, ...data, status: 'stopped', issue: issueOf(scenario, about, rest) }
    issues.push(issueOf(scenario, about, rest))
  }
  return { ...base, ...data, status: 'connected', issues }
}
