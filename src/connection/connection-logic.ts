import { fromCallback } from 'xstate'
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
import { bankActor, lookNow, watchActor } from '../query'
import { findParts, partsOf } from './connection-registry'

interface Given {
  context: ConnectionContext
}

const lookPartsOf = (instance: string) => partsOf(instance).scope
const submissionOf = ({ context }: Given) => partsOf(context.instance).submission
const tell = (context: ConnectionContext, item: ConnectionEmitted) => partsOf(context.instance).tell(item)

// A screen asks the guards for each of its buttons, also before the connection starts and after it has stopped.
const online = ({ context }: Given) => findParts(context.instance)?.scope.environment.offline() !== true
const isPending = ({ context }: Given) => findParts(context.instance)?.submission.pending.exists === true
const isReturning = ({ context }: Given) => findParts(context.instance)?.submission.pending.isReturn === true
const wasNotSent = ({ context }: Given) => findParts(context.instance)?.submission.hasVisit === false
const canRunUnattended = ({ context }: Given) => findParts(context.instance)?.scope.canRunUnattended === true

const until =
  (at: (context: ConnectionContext) => number | null, afterMs = 0) =>
  ({ context }: Given) => {
    const { clock } = lookPartsOf(context.instance)
    return Math.max(0, (at(context) ?? clock.now()) + afterMs - clock.now())
  }

/** The machine with everything that it needs to run in a page. */
export const connectionLogic = connectionMachine.provide({
  actors: {
    watch: watchActor(lookPartsOf, (instance) => partsOf(instance).context),
    askBank: bankActor(lookPartsOf, 'until-known'),
    watchBank: bankActor(lookPartsOf, 'always'),
    awaitBegun: fromCallback<LookNow, WatchInput>(({ input, sendBack }) =>
      partsOf(input.instance).submission.pending.wait(sendBack),
    ),
    awaitAnswered: fromCallback<LookNow, WatchInput>(({ input, sendBack, receive }) => {
      const answer = partsOf(input.instance).submission.awaitAnswer(sendBack)
      receive(() => answer?.looked())
      return answer?.stop
    }),
  },
  guards: {
    online,
    isPending,
    isReturning,
    wasNotSent,
    canContinueUnattended: (given) => restartFrom(given.context)?.by === 'call' && canRunUnattended(given) && online(given),
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
    begin: (given) => submissionOf(given).begin(given.context),
    beginUnattended: (given) => submissionOf(given).beginUnattended(given.context),
    lookNow: ({ context }) => lookNow(lookPartsOf(context.instance)),
    // Called directly: a listener on each actor would take more memory than all the news.
    tellAttempt: (given) => tell(given.context, news.attempt(given)),
    tellActionRequired: (given, params) => tell(given.context, news.actionRequired(given, params)),
    tellLoginAccepted: (given) => tell(given.context, news.loginAccepted(given)),
    tellEnd: (given) => tell(given.context, news.connected(given)),
    tellLeft: ({ context }) => tell(context, news.left()),
    tellCancelled: ({ context }) => tell(context, news.cancelled()),
  },
})
