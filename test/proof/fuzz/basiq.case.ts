import { basiq } from '../../../src/aggregators/basiq'
import type { Attempt, CallContext, Challenge, Reading } from '../../../src/domain'
import { createManualClock } from '../../../src/sandbox'
import type { Random } from '../seeded'
import { begun, connector, HTTP_STATUSES, job, JOB, refusal, RETRY_AFTER, USER } from './basiq.shapes'
import { hostileText } from './hostile'
import { isAllowed, isForDeveloper, outcomeOf } from './outcome'
import { faultsOfBegun, faultsOfInstitution, faultsOfReading } from './reading.check'

const API = 'https://au-api.basiq.io/'

const clock = createManualClock(Date.UTC(2024, 8, 25, 4, 15, 20))
const call: CallContext = { userKey: 'user-1', signal: new AbortController().signal, clock }

const attemptOf = (random: Random): Attempt => ({
  id: JOB,
  intent: random.pick(['create', 'update', 'refresh']),
  startedAt: clock.now() - 20_000,
  joined: random.chance(0.2),
  connectionId: random.pick([null, '60612323']),
  institutionId: random.pick([null, 'AU00000']),
})

/** A platform that answers everything with one text, and what was asked of it. */
function answering(text: string, status: number, random: Random) {
  const urls: string[] = []
  let push: (job: unknown) => void = () => undefined
  const headers: Record<string, string> = random.chance(0.3) ? { 'retry-after': random.pick(RETRY_AFTER) } : {}
  const adapter = basiq({
    version: random.pick(['2.1', '3']),
    userId: USER,
    getToken: () => 'token',
    fetch: async (url) => {
      urls.push(url)
      return new Response(text, { status, headers })
    },
    refreshConnection: async () => ({ status, body: text }),
    subscribe: (_, given) => {
      push = given
      return () => undefined
    },
  })
  return { adapter, urls, push: (value: unknown) => push(value) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What a look says of a job that turns out to be another user's, or of another connection: nothing of that job may be in it. */
const NOT_OURS: readonly (string | undefined)[] = ['attempt-gone', 'authorization-unfinished']

/** A reading has each step of its payload once and in its place, up to as many as a reading may have. */
function lostSteps(payload: unknown, reading: Reading): string[] {
  const steps: unknown = typeof payload === 'object' && payload !== null && 'steps' in payload ? payload.steps : null
  if (!Array.isArray(steps)) return []
  const isOurs = !(reading.status === 'stopped' && NOT_OURS.includes(reading.issue.scenario))
  const there: unknown[] = isOurs ? steps.slice(0, 40) : []
  if (reading.steps.length !== there.length) return [`${there.length} steps became ${reading.steps.length}`]
  return there.flatMap((step, at) => {
    const title = typeof step === 'object' && step !== null && 'title' in step ? step.title : null
    const isPlain = typeof title === 'string' && /^[a-z]{1,20}(-[a-z]{1,20})*$/.test(title)
    // Basiq writes this title in two ways.
    const meant = title === 'mfa-challenege' ? 'mfa-challenge' : title
    return isPlain && reading.steps[at]?.title !== meant ? [`the step ${title} became ${reading.steps[at]?.title}`] : []
  })
}

/** Plays one case: a payload, wrong in ways that the seed decides, through one of the adapter's calls. Answers with what is wrong. */
export async function basiqCase(random: Random): Promise<{ what: string; text: string; faults: string[] }> {
  const what = random.pick(['read', 'read', 'read', 'read', 'read', 'read', 'push', 'institution', 'begin', 'answer'])
  const status = random.pick(HTTP_STATUSES)
  const shape = what === 'institution' ? connector : what === 'begin' ? begun : job
  const text = hostileText((status >= 300 ? refusal : shape)(random), random)
  const { adapter, urls, push } = answering(text, status, random)
  const attempt = attemptOf(random)
  const faults: string[] = []

  const read = async () => {
    const outcome = await outcomeOf(adapter.read(attempt, call))
    if ('threw' in outcome) return isAllowed(outcome) ? null : (faults.push(outcome.threw), null)
    faults.push(...faultsOfReading(outcome.answered))
    const reading = outcome.answered as Reading
    if (status < 300) faults.push(...lostSteps(parsed(text), reading))
    return reading
  }

  if (what === 'read') await read()
  if (what === 'push') {
    const pushed: unknown[] = []
    const stop = adapter.subscribe?.(attempt, (reading) => pushed.push(reading), { ...call, onOpen: () => undefined })
    push(parsed(text))
    stop?.()
    faults.push(...pushed.flatMap(faultsOfReading))
  }
  if (what === 'institution') {
    const outcome = await outcomeOf(Promise.resolve(adapter.institution?.('AU00000', call)))
    if ('answered' in outcome) faults.push(...faultsOfInstitution(outcome.answered))
    else if (!isAllowed(outcome) && !isForDeveloper(outcome)) faults.push(outcome.threw)
  }
  if (what === 'begin') {
    const request = {
      intent: attempt.intent,
      connectionId: '60612323',
      institutionId: 'AU00000',
      credentials: { loginId: 'u', password: 'p' },
    }
    const outcome = await outcomeOf(adapter.begin(request, call))
    if ('answered' in outcome) faults.push(...faultsOfBegun(outcome.answered))
    else if (!isAllowed(outcome) && !isForDeveloper(outcome)) faults.push(outcome.threw)
  }
  if (what === 'answer') {
    const reading = await read()
    const challenge: Challenge =
      reading?.status === 'challenge' ? reading.challenge : { id: 'c', kind: 'code', prompts: [''], expiresAt: null }
    const outcome = await outcomeOf(Promise.resolve(adapter.answerChallenge?.(attempt, challenge, ['1234'], call)))
    if ('threw' in outcome && !isAllowed(outcome)) faults.push(outcome.threw)
    // A job's own text must not be able to send an answer anywhere else.
    if (
      urls.at(-1) !== `${API}jobs/${JOB}/mfa` &&
      !/^https:\/\/au-api\.basiq\.io\/jobs\/[\w-]{1,128}\/mfa$/.test(urls.at(-1) ?? '')
    )
      faults.push(`answered at ${urls.at(-1)}`)
  }
  for (const url of urls) if (!url.startsWith(API)) faults.push(`asked ${url}`)
  return { what, text, faults }
}
