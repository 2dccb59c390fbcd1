import {
  developerError,
  mapValues,
  typedCode,
  typedLoginId,
  type Aggregator,
  type AnswerResult,
  type Attempt,
  type BeginResult,
  type CallContext,
  type Challenge,
  type ChallengeRequest,
  type Credentials,
} from '../../domain'
import type { ConnectionContext, KnownIds, WorldEvent } from '../../machine'
import { refreshOpensAt } from '../../policy'
import { callContext, knownBank, lookNow } from '../../query'
import type { ConnectionParts } from '../connection-parts'
import type { AwaitedAnswer, MachineSubmission } from '../connection-registry'
import type { ConnectionScope } from '../connection-scope'
import { newNonce, noteAnswer, takeTryInTurn } from './login-tries'
import { PendingBegin, type IsAwaited } from './pending'
import { Secrets } from './secrets'
import { sendAnswer, sendBegin, factsOf, tooSoon, type AnswerOutcome } from './submission.classify'
import { runInOneTab, unattendedBegin, type SharedBegin } from './unattended'

type Hear = (event: WorldEvent) => void

const NO_FIELDS: Credentials = {}

/** Names of fields that the bank's form does not call secret. */
function plainNames(scope: ConnectionScope, ids: KnownIds): readonly string[] {
  const fields = knownBank(scope, ids)?.loginFields ?? []
  return fields.filter((field) => !field.secret).map((field) => field.name)
}

/** A login as the bank wrote it: user names lose the blanks that keyboards add, and a password stays as it was typed. */
const typedLogin = (values: Credentials, plain: readonly string[]): Credentials =>
  mapValues(values, (value, name) => (plain.includes(name) ? typedLoginId(value) : value))

const only = (values: Credentials, names: readonly string[]): Credentials =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))

/** What is sent to the platform: logins, answers to challenges, and what the kit begins by itself. */
export class Submission implements MachineSubmission {
  readonly #parts: ConnectionParts
  readonly #secrets = new Secrets()
  /** The begin that is on its way. */
  readonly pending: PendingBegin
  #answer: Promise<AnswerOutcome> | null = null
  #typed = NO_FIELDS

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    this.pending = new PendingBegin(parts)
  }

  /** Login fields that are not secret, so that nobody types them twice. */
  get typed(): Credentials {
    return this.#typed
  }

  get hasVisit(): boolean {
    return this.#parts.authorizationState.pending !== null
  }

  /** Holds the login for the transition that sends it, and for no longer. */
  withCredentials(values: Credentials, submit: () => void): void {
    const plain = plainNames(this.#parts.scope, this.#parts.actor.context)
    const login = typedLogin(values, plain)
    this.#typed = only(login, plain)
    this.#secrets.put(login)
    submit()
    this.#secrets.take()
  }

  /** Sends what the context says, with the login if there is one. A transition calls it, so it happens once. */
  begin(context: ConnectionContext): void {
    this.pending.start((isAwaited) => this.#send(context, isAwaited), { intent: context.intent })
  }

  /** A begin that the kit makes by itself. */
  beginUnattended(context: ConnectionContext): void {
    const facts = factsOf(this.#parts.scope.clock, context)
    const send = (isAwaited: IsAwaited) => this.#send(context, isAwaited)
    this.runInOneTab(context, unattendedBegin(this.#parts, context, facts, send))
  }

  /** Lets only one of the user's tabs do this. `isReturn`: it asks how a visit to the platform's page ended. */
  runInOneTab(context: ConnectionContext, shared: SharedBegin, { isReturn = false } = {}): void {
    this.pending.start(runInOneTab(this.#parts, context, shared), { isReturn, intent: context.intent })
  }

  /** Sends the answers to a challenge. A code is sent as the bank wrote it, whatever a keyboard or a paste made of it. */
  answer(challenge: Challenge, typed: readonly string[]): void {
    const answers = challenge.kind === 'code' ? typed.map(typedCode) : typed
    this.#ask('answerChallenge', (aggregator, attempt, call) => aggregator.answerChallenge?.(attempt, challenge, answers, call))
  }

  /** Asks the bank for something else than to take an answer. */
  request(challenge: Challenge, request: ChallengeRequest): void {
    this.#ask('requestChallenge', (aggregator, attempt, call) => aggregator.requestChallenge?.(attempt, challenge, request, call))
  }

  #ask(
    method: 'answerChallenge' | 'requestChallenge',
    call: (aggregator: Aggregator, attempt: Attempt, context: CallContext) => Promise<AnswerResult> | undefined,
  ): void {
    const { context } = this.#parts.actor
    const { attempt } = context
    if (attempt === null) return
    const { aggregator, clock } = this.#parts.scope
    const outcome = sendAnswer(
      async (signal) => {
        const sent = call(aggregator, attempt, callContext(this.#parts.scope, signal))
        if (sent !== undefined) return sent
        throw developerError('no-challenge-method', { aggregator: aggregator.name, method })
      },
      factsOf(clock, context),
    )
    // A request that is refused changes nothing about the challenge, so there is nothing to doubt.
    this.#answer = method === 'answerChallenge' ? outcome : outcome.then(({ result }) => ({ result, doubtMs: null }))
  }

  awaitAnswer(hear: Hear): AwaitedAnswer | undefined {
    const answer = this.#answer
    if (answer === null) return undefined
    const { clock } = this.#parts.scope
    let refusedAt: number | null = null
    let stopped = false
    const tell = ({ result }: AnswerOutcome) => {
      this.#answer = null
      if (result.status === 'accepted') {
        hear({ type: 'ANSWER.ACCEPTED' })
        return
      }
      const issue = { ...result.issue, detail: null }
      hear(result.stillOpen ? { type: 'ANSWER.REFUSED', issue } : { type: 'STOPPED', issue, at: clock.now() })
    }
    const believe = (outcome: AnswerOutcome) => {
      const isInDoubt = refusedAt === null || outcome.doubtMs === null || clock.now() < refusedAt + outcome.doubtMs
      if (!stopped && this.#answer === answer && !isInDoubt) tell(outcome)
    }
    void answer.then((outcome) => {
      if (stopped || this.#answer !== answer) return
      if (outcome.doubtMs === null) {
        tell(outcome)
        return
      }
      refusedAt = clock.now()
      lookNow(this.#parts.scope)
    })
    return {
      looked: () => void answer.then(believe),
      stop: () => {
        stopped = true
      },
    }
  }

  forgetTyped(): void {
    this.#typed = NO_FIELDS
  }

  /** The user gave up: nothing that was typed, sent or answered is kept. */
  cancel(): void {
    this.#secrets.take()
    this.pending.drop()
    this.#answer = null
    this.forgetTyped()
  }

  async #send(context: ConnectionContext, isAwaited: IsAwaited): Promise<BeginResult> {
    const { scope } = this.#parts
    const { aggregator, clock } = scope
    const { intent, connectionId, institutionId, past } = context
    const credentials = this.#secrets.take()
    const facts = factsOf(clock, context)
    const opensAt = intent === 'refresh' ? refreshOpensAt(past.refreshedAt, aggregator.refreshLimit, clock.now()) : null
    const id = newNonce()
    const nextAt = opensAt ?? (credentials && (await takeTryInTurn(scope, context, { id, isAwaited })))
    if (nextAt !== null) return tooSoon(nextAt, facts)
    const isOffline = scope.environment.offline()
    const result = await sendBegin(
      (signal) =>
        aggregator.begin({ intent, connectionId, institutionId, credentials }, { ...callContext(scope, signal), isAwaited }),
      facts,
    )
    const isUnsent = isOffline && result.status === 'stopped'
    noteAnswer(scope, context, { id, isAwaited: isAwaited() }, isUnsent ? { ...result, delivered: false } : result)
    return result
  }
}
