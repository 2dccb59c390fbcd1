import {
  PARTIAL_SCENARIOS,
  readingBase,
  type Attempt,
  type Issue,
  type PartialScenario,
  type Reading,
  type StopScenario,
} from '../../domain'
import type { Answer, Fault } from './answer.types'
import { outcomeOf, rankOf, type Outcome } from './fault.classify'
import { lostOf, wholeFaults } from './fault-scope.classify'
import { issueAt, stopOf, type Particulars } from './issue.derive'
import { allowedUrl } from './url.parse'
import type { Verdict } from './verdict.types'

/** The facts that an answer does not contain. */
export interface AnswerContext {
  attempt: Attempt
  essential: readonly string[]
  /** Hosts that users may be sent to. */
  allowedHosts: readonly string[]
  /** False if the user cannot be asked for more permission. A missing permission is then a fault of the integration. */
  canLink: boolean
  /** False if no user typed the variables. Refused input is then a fault of the integration. @default true */
  hasInput?: boolean | undefined
  judge?: ((data: unknown) => readonly Verdict[]) | undefined
  /** Milliseconds since 1970. */
  now: number
}

/** In milliseconds. Real-time banks answer within two minutes, others in batches, within two hours (Stitch docs: bank account verification). */
const LIVE_MS = 150_000

interface Finding extends Outcome {
  fault: Fault
  /** The error affects an essential part. */
  whole: boolean
  rank: number
}

const isPartial = (scenario: StopScenario | PartialScenario): scenario is PartialScenario =>
  Object.hasOwn(PARTIAL_SCENARIOS, scenario)

function particularsOf({ fault, stop }: Finding, missingScopes: readonly string[]): Particulars {
  const { code, reason, path, interactionId } = fault
  return {
    code: code !== null && reason !== null ? `${code}:${reason}` : code,
    ...(path !== null && { path }),
    ...(missingScopes.length > 0 && { missingScopes: [...new Set(missingScopes)] }),
    // Other errors may have ids too, even of accounts.
    ...(stop === 'authorization-required' && interactionId !== null && { interactionId }),
  }
}

/**
 * Turns an answer into a reading. Pure: the same answer, context and time give the same reading.
 */
export function classify(answer: Answer, context: AnswerContext): Reading {
  const { attempt, essential, allowedHosts, canLink, hasInput = true, judge, now } = context
  const { id: attemptId, connectionId, institutionId, startedAt } = attempt
  const { data, faults } = answer
  const about = { attemptId, connectionId, institutionId, at: now }
  const base = { ...readingBase(about), ...(data !== null && { data }) }

  const takers = wholeFaults(answer, essential)
  const findings = faults.map((fault): Finding => {
    const hasPage = allowedUrl(fault.userInteractionUrl, allowedHosts) !== null
    const outcome = outcomeOf(fault, { hasPage, canLink, hasInput })
    const whole = takers.has(fault)
    // Everything that stops comes before waiting for a part.
    return { ...outcome, fault, whole, rank: outcome.stop === null && !whole ? Infinity : rankOf(outcome) }
  })
  const [first] = findings.filter(({ whole, part }) => whole || part === null).sort((one, other) => one.rank - other.rank)
  if (first?.stop === null) {
    return { ...base, status: 'working', milestone: 'answering', pace: now - startedAt < LIVE_MS ? 'live' : 'batch' }
  }
  if (first !== undefined) {
    // A user who gives one permission is asked for all missing ones.
    const scopes = first.fault.missingScopes.length > 0 ? findings.flatMap(({ fault }) => fault.missingScopes) : []
    return { ...base, ...stopOf(first.stop, about, particularsOf(first, scopes)) }
  }
  // An essential part is missing, and nothing says why.
  if (lostOf(answer, essential).length > 0) return { ...base, ...stopOf('unknown', about) }

  const issues = findings.flatMap((finding): Issue<PartialScenario>[] =>
    finding.part === null ? [] : [issueAt(finding.part, about, particularsOf(finding, finding.fault.missingScopes))],
  )
  for (const { scenario, ...rest } of judge?.(data) ?? []) {
    if (!isPartial(scenario)) return { ...base, ...stopOf(scenario, about, rest) }
    issues.push(issueAt(scenario, about, rest))
  }
  return { ...base, status: 'connected', issues }
}
