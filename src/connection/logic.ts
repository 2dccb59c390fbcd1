import { fromCallback } from 'xstate'
import type { BeginResult, Issue, StopScenario } from '../domain'
import {
  connectionMachine,
  news,
  restartFrom,
  type ConnectionContext,
  type ConnectionEmitted,
  type LookNow,
  type WatchInput,
} from '../machine'
import { POLICY } from '../policy'
import { bankActor, watchActor, type LookParts } from '../query'
import type { Vault } from './submission/secrets'

/** What belongs to one connection and to nobody else; found by its `instance`. */
export interface ConnectionParts extends LookParts {
  vault: Vault
  begin(context: ConnectionContext): void
  /** A begin that no user pressed. */
  beginUnattended(context: ConnectionContext): void
  readonly canRunUnattended: boolean
  /** What a begin counts as while its answer takes too long. */
  unanswered(): Issue<StopScenario>
  /** Tells the host. */
  tell(news: ConnectionEmitted): void
  /** One consent may have connected several banks: this flow follows the first, the host hears of the others. */
  moreAttempts(begun: Extract<BeginResult, { status: 'begun' }>): void
}

/**
 * Finds the parts of a running connection. One provided machine serves every connection of a page, which costs a fifth of the
 * memory of one each; what differs is found here, and is gone once the connection stops.
 */
const running = new Map<string, ConnectionParts>()

export const register = (instance: string, parts: ConnectionParts): void => void running.set(instance, parts)
export const unregister = (instance: string): void => void running.delete(instance)

const partsOf = (instance: string): ConnectionParts => {
  const parts = running.get(instance)
  if (parts === undefined) throw new Error(`[bank-connection-kit] The connection ${instance} is not running.`)
  return parts
}

const awaitBegun = fromCallback<LookNow, WatchInput>(({ input, sendBack }) => {
  const parts = partsOf(input.instance)
  const { vault, clock } = parts
  const { begun } = vault
  if (begun === null) return undefined
  let stopped = false
  const timer = clock.setTimeout(
    () => sendBack({ type: 'STOPPED', issue: parts.unanswered(), at: clock.now() }),
    POLICY.callTimeoutMs,
  )
  void begun.then((result) => {
    clock.clearTimeout(timer)
    // Stopped and started again: the next one awaits the same promise.
    if (stopped || vault.begun !== begun) return
    vault.begun = null
    if (result.status === 'begun') {
      parts.moreAttempts(result)
      sendBack({ type: 'BEGUN', attempt: result.attempts[0] })
      return
    }
    vault.text = result.issue.detail
    sendBack({ type: 'STOPPED', issue: { ...result.issue, detail: null }, at: clock.now() })
  })
  return () => {
    stopped = true
    clock.clearTimeout(timer)
  }
})

const awaitAnswered = fromCallback<LookNow, WatchInput>(({ input, sendBack }) => {
  const { vault, clock } = partsOf(input.instance)
  const { answered } = vault
  if (answered === null) return undefined
  let stopped = false
  void answered.then((result) => {
    if (stopped || vault.answered !== answered) return
    vault.answered = null
    if (result.status === 'accepted') {
      sendBack({ type: 'ANSWER.ACCEPTED' })
      return
    }
    const issue = { ...result.issue, detail: null }
    sendBack(result.stillOpen ? { type: 'ANSWER.REFUSED', issue } : { type: 'STOPPED', issue, at: clock.now() })
  })
  return () => {
    stopped = true
  }
})

// Guards are asked for every button, also before the connection starts and after it stopped.
const online = ({ context }: { context: ConnectionContext }) => running.get(context.instance)?.environment.offline() !== true
const isPending = ({ context }: { context: ConnectionContext }) => (running.get(context.instance)?.vault.begun ?? null) !== null

const until =
  (at: (context: ConnectionContext) => number | null, afterMs = 0) =>
  ({ context }: { context: ConnectionContext }) => {
    const { clock } = partsOf(context.instance)
    return Math.max(0, (at(context) ?? clock.now()) + afterMs - clock.now())
  }

const tell = (context: ConnectionContext, item: ConnectionEmitted) => partsOf(context.instance).tell(item)

/** The machine with everything that it needs to run in a page. */
export const connectionLogic = connectionMachine.provide({
  actors: {
    watch: watchActor(partsOf),
    askBank: bankActor(partsOf, 'until-known'),
    watchBank: bankActor(partsOf, 'always'),
    awaitBegun,
    awaitAnswered,
  },
  guards: {
    online,
    isPending,
    goesOnAlone: ({ context }) =>
      restartFrom(context)?.by === 'call' && running.get(context.instance)?.canRunUnattended === true && online({ context }),
  },
  delays: {
    waitIsOver: until(({ wait }) => wait.endsAt),
    longDown: until(({ wait }) => wait.downSince, POLICY.bankLongDownMs),
    formOpens: until(({ past }) => past.formOpensAt),
    challengeLapses: until(({ challenge }) => challenge.expiresAt),
    challengeIsLost: until(({ challenge }) => challenge.expiresAt, POLICY.mfaGraceMs),
    queueEnds: until(({ wait }) => wait.givesUpAt),
  },
  actions: {
    begin: ({ context }) => partsOf(context.instance).begin(context),
    beginUnattended: ({ context }) => partsOf(context.instance).beginUnattended(context),
    lookNow: ({ context }) => partsOf(context.instance).watch?.lookNow(),
    // Straight to the host: a listener on each actor would cost more memory than all that it tells.
    tellAttempt: (given) => tell(given.context, news.attempt(given)),
    tellNeedsUser: (given, params) => tell(given.context, news.needsUser(given, params)),
    tellLoginAccepted: (given) => tell(given.context, news.loginAccepted(given)),
    tellEnd: (given) => tell(given.context, news.connected(given)),
    tellLeft: ({ context }) => tell(context, news.left()),
    tellCancelled: ({ context }) => tell(context, news.cancelled()),
  },
})
