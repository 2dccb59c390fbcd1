import { DeveloperError, type Attempt, type BeginResult, type Challenge, type Credentials } from '../../domain'
import { isNews, type ConnectionContext } from '../../machine'
import { knownBank } from '../../query'
import { refreshOpensAt } from '../../policy'
import { sendAnswer, sendBegin, tooSoon, unanswered } from './submission.outcome'
import type { Core } from '../core'
import type { FlowRecord } from '../storage/record.types'

/** Whether this begin is still the last one. */
type IsAwaited = () => boolean

/** Sends what the context says, with the login from the vault. Called by a transition, so that it happens once. */
export function beginFrom(core: Core, context: ConnectionContext): void {
  keep(core, (isAwaited) => send(core, context, isAwaited))
}

function send(core: Core, context: ConnectionContext, isAwaited: IsAwaited): Promise<BeginResult> {
  const { vault, clock } = core
  const { intent, connectionId, institutionId } = context
  const credentials = vault.take()
  vault.text = null
  const opensAt =
    intent === 'refresh' ? refreshOpensAt(context.past.refreshedAt, core.aggregator.refreshLimit, clock.now()) : null
  if (opensAt !== null) return Promise.resolve(tooSoon(opensAt, core.sending(context)))
  return sendBegin(
    (signal) => core.aggregator.begin({ intent, connectionId, institutionId, credentials }, { signal, clock, isAwaited }),
    core.sending(context),
  )
}

/**
 * A begin that no user pressed. It is sent where it can be written down before: or each tab would send it in its turn, where the
 * storage is full or the page went before it had the answer.
 */
export function beginUnattended(core: Core, context: ConnectionContext): void {
  const { memory, clock } = core
  const notSent = async (): Promise<BeginResult> => ({ status: 'stopped', issue: unanswered(core.sending(context)) })
  const isTaken = ({ attempt, past }: FlowRecord) => attempt === null && past.tries >= context.past.tries
  sendInOneTab(core, context, {
    doneBy: (record) => (record?.attempt && isNews(context, record.attempt) ? record.attempt : null),
    run: (isAwaited) => {
      const { record } = memory.read(clock.now())
      const mayGo = !(record && isTaken(record)) && memory.write(core.recordOf(context))
      return mayGo ? send(core, context, isAwaited) : notSent()
    },
    unlocked: notSent,
  })
}

/** Something that several of the user's tabs are about to send. */
interface Shared {
  /** What another of them sent already, as the record tells. */
  doneBy(record: FlowRecord | null): Attempt | null
  run(isAwaited: IsAwaited): Promise<BeginResult>
  /** In its place, where the browser gives no lock. */
  unlocked(): Promise<BeginResult>
}

/**
 * Of all the tabs that would send it one does, and the others follow its attempt. The one that has the lock writes the record
 * before it lets go.
 */
export function sendInOneTab(core: Core, context: ConnectionContext, { doneBy, run, unlocked }: Shared): void {
  const { memory, environment: surroundings, clock, flow } = core
  keep(core, (isAwaited) => {
    const locked = surroundings.lock?.(`bank-connection-kit:${flow}`, async (): Promise<BeginResult> => {
      const other = doneBy(memory.read(clock.now()).record)
      if (other !== null) return { status: 'begun', attempts: [other] }
      const begun = await run(isAwaited)
      // Who gave up meanwhile is not remembered.
      if (begun.status === 'begun' && isAwaited()) remember(core, context, begun)
      return begun
    })
    return locked?.catch(unlocked) ?? unlocked()
  })
}

function remember(
  core: Core,
  context: ConnectionContext,
  { attempts: [attempt] }: Extract<BeginResult, { status: 'begun' }>,
): void {
  core.forgetVisit()
  core.memory.write({ ...core.recordOf(context), attempt })
}

/**
 * Keeps what was sent until somebody hears what it came to. A newer one, or giving up, takes its place: then its answer is
 * nobody's. Should everybody have left by then, the record still learns of it.
 */
export function keep(core: Core, run: (isAwaited: IsAwaited) => Promise<BeginResult>): void {
  const { vault } = core
  const begun = run(vault.nextBegin())
  vault.begun = begun
  void begun.then((result) => {
    if (vault.begun === begun && result.status === 'begun') remember(core, core.snapshot().context, result)
  })
  hearLate(core)
}

/**
 * Nobody waited so long: the answer to a begin that had been given up is taken up all the same. Where nobody follows by then it is
 * kept for who follows next.
 */
export function hearLate(core: Core): void {
  const { vault } = core
  const { begun } = vault
  void begun?.then((result) => {
    const snapshot = core.snapshot()
    const isGivenUp = snapshot.context.issue?.scenario === 'not-started' && snapshot.can({ type: 'RETRY' })
    if (vault.begun !== begun || !core.isAwake || !isGivenUp) return
    vault.begun = null
    if (result.status !== 'begun') return
    core.moreAttempts(result)
    core.send({ type: 'BEGUN', attempt: result.attempts[0] })
  })
}

/** Only fields that the bank's form calls no secret are remembered. */
function plainOf(values: Credentials, core: Core, institutionId: string | null): Credentials {
  const fields = knownBank(core.client, core.aggregator.name, institutionId)?.loginFields ?? []
  const plain = fields.filter((field) => !field.secret).map((field) => field.name)
  return Object.fromEntries(Object.entries(values).filter(([name]) => plain.includes(name)))
}

/** Hands the login to the transition that sends it. */
export function putCredentials(core: Core, values: Credentials): void {
  core.vault.remembered = plainOf(values, core, core.snapshot().context.institutionId)
  core.vault.put(values)
}

/** Sends the answers; what they come to is awaited by whoever is in `checking`. */
export function answer(core: Core, challenge: Challenge, answers: readonly string[]): void {
  const { context } = core.snapshot()
  const { attempt } = context
  if (attempt === null) return
  core.vault.answered = sendAnswer(async (signal) => {
    if (core.aggregator.answerChallenge === undefined) {
      throw new DeveloperError(
        `"${core.aggregator.name}" reads challenges but has no answerChallenge.`,
        "The user's answer can go nowhere.",
        'Add it to the adapter.',
      )
    }
    return core.aggregator.answerChallenge(attempt, challenge, answers, { signal, clock: core.clock })
  }, core.sending(context))
}
