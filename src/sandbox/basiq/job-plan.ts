import type { Random } from '../random'
import type { Bank } from './banks.table'
import type { Intent, Averages, Behaviour, MfaScript } from './basiq.types'
import type { JobPlan, Phase, PhaseEnd } from './job.types'
import { mfaByLogin, mfaScripts } from './mfa.table'
import { stepErrors } from './step-errors.table'

/** The real durations at a bank without statistics. */
const UNPUBLISHED: Averages = { verifyCredentials: 4_000, retrieveAccounts: 3_000, retrieveTransactions: 3_000, retrieveMeta: 0 }
const STATEMENTS_MS = 4_000
const IDENTITY_MS = 1_500
/** Basiq docs: in the published example of a declined authorisation, the job fails after 13 seconds. */
const DECLINED_AFTER_MS = 13_000

const success: PhaseEnd = { kind: 'success' }

/** How often each bank asks for a second factor. Basiq docs: always, and every other time. */
const mfaChance: Readonly<Record<Bank['authorization'], number>> = {
  'user-mfa': 1,
  'user-mfa-intermittent': 0.5,
  user: 0,
  token: 0,
  other: 0,
}

export interface PlanFacts {
  bank: Bank
  intent: Intent
  loginId: string
  /** Null for an unknown login, or a wrong password. */
  behaviour: Behaviour | null
  /** True once the customer has done what the bank asked for. */
  noticeCleared: boolean
  /** True if the user declined at the bank. */
  declined: boolean
  random: Random
}

/** Decides everything that a connection job will do. This is the only use of chance. */
export function planConnection(facts: PlanFacts): JobPlan {
  const { bank, behaviour } = facts
  const averages = behaviour?.averages ?? bank.averages ?? UNPUBLISHED
  const challenge = challengePhase(facts)
  const phases: Phase[] = [
    { title: 'verify-credentials', ms: averages.verifyCredentials, end: success },
    ...(challenge === null ? [] : [challenge]),
    // The docs count a metadata phase without a step. We put it before the accounts, where a gap is easiest to see.
    { title: behaviour?.showsUnknownSteps === true ? 'retrieve-meta' : null, ms: averages.retrieveMeta, end: success },
    ...(behaviour?.showsUnknownSteps === true ? [{ title: 'fetch-identity', ms: IDENTITY_MS, end: success }] : []),
    { title: 'retrieve-accounts', ms: averages.retrieveAccounts, end: success },
    { title: 'retrieve-transactions', ms: averages.retrieveTransactions, end: success },
    ...(bank.statements ? [{ title: 'retrieve-statements', ms: STATEMENTS_MS, end: success }] : []),
  ]
  return { phases: phases.map((phase) => withEnd(phase, facts)), outage: plannedOutage(facts) }
}

function challengePhase({ bank, behaviour, loginId, random }: PlanFacts): Phase | null {
  const script = behaviour?.mfa ?? bankScript(bank, loginId)
  if (script === null) return null
  const chance = chanceOf(bank, behaviour, script)
  const isAsked = chance === 1 || (chance > 0 && random.next() < chance)
  return { title: 'mfa-challenge', ms: 0, end: isAsked ? { kind: 'challenge', script } : { kind: 'skip' } }
}

const chanceOf = (bank: Bank, behaviour: Behaviour | null, script: MfaScript): number =>
  behaviour?.mfa === undefined ? mfaChance[bank.authorization] : (script.chance ?? 1)

const bankScript = (bank: Bank, loginId: string): MfaScript | null =>
  mfaChance[bank.authorization] > 0 ? (mfaByLogin[loginId] ?? defaultScript(bank)) : null

/** The challenge that a login may get at a bank; null if there is never one. */
export function scriptFor(bank: Bank, loginId: string, behaviour: Behaviour | null): MfaScript | null {
  const script = behaviour?.mfa ?? bankScript(bank, loginId)
  return script !== null && chanceOf(bank, behaviour, script) > 0 ? script : null
}

/** Customers of Goldfields approve in its app. All other banks send a code. */
function defaultScript(bank: Bank): MfaScript {
  return bank.id === 'AU00108' ? mfaScripts.approveInApp : mfaScripts.oneTimeCode
}

function withEnd(phase: Phase, { behaviour, intent, noticeCleared, declined }: PlanFacts): Phase {
  if (phase.title === 'verify-credentials') {
    if (declined) return { ...phase, ms: DECLINED_AFTER_MS, end: { kind: 'failure', error: stepErrors.declined } }
    if (behaviour === null) return { ...phase, end: { kind: 'failure', error: stepErrors.credentials } }
  }
  if (phase.title !== null && behaviour?.stuckAt === phase.title) return { ...phase, end: { kind: 'never' } }
  const fails = behaviour?.fails
  if (fails === undefined || fails.step !== phase.title || fails.intent?.includes(intent) === false) return phase
  if (noticeCleared && fails.error.code === stepErrors.notice.code) return phase
  return { ...phase, ms: fails.afterMs ?? phase.ms, end: { kind: 'failure', error: fails.error } }
}

function plannedOutage({ behaviour, intent, declined }: PlanFacts): JobPlan['outage'] {
  const outage = behaviour?.outage
  if (outage === undefined || declined || outage.intent?.includes(intent) === false) return null
  return { runs: outage.runs, step: outage.step }
}
