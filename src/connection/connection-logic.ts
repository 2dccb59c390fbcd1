import { fromCallback } from 'xstate'
import { mapValues } from '../domain'
import {
  connectionMachine,
  deadlines,
  news,
  restartFrom,
  type ConnectionContext,
  type ConnectionEmitted,
  type LookNow,
  type Provided,
  type WatchInput,
} from '../machine'
import { bankActor, lookNow, watchActor } from '../query'
import { findParts, partsOf } from './connection-registry'

interface Given {
  context: ConnectionContext
}

type NewsName = keyof typeof news
/** Takes the parameters that the chart gives it. */
type MakeNews = (given: Given, params: never) => ConnectionEmitted

const lookPartsOf = (instance: string) => partsOf(instance).scope
const submissionOf = ({ context }: Given) => partsOf(context.instance).submission

// A screen asks the guards for each of its buttons, also before the connection starts and after it has stopped.
const online = ({ context }: Given) => findParts(context.instance)?.scope.environment.offline() !== true
const isPending = ({ context }: Given) => findParts(context.instance)?.submission.pending.exists === true
const isReturning = ({ context }: Given) => findParts(context.instance)?.submission.pending.isReturn === true
const wasNotSent = ({ context }: Given) => findParts(context.instance)?.submission.hasVisit === false
const canRunUnattended = ({ context }: Given) => findParts(context.instance)?.scope.canRunUnattended === true

/** How long it is until then, in milliseconds. */
const until = (deadline: (given: Given, now: number) => number) => (given: Given) => {
  const now = lookPartsOf(given.context.instance).clock.now()
  return Math.max(0, deadline(given, now) - now)
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
  delays: mapValues(deadlines, until),
  actions: {
    begin: (given) => submissionOf(given).begin(given.context),
    beginUnattended: (given) => submissionOf(given).beginUnattended(given.context),
    lookNow: ({ context }) => lookNow(lookPartsOf(context.instance)),
    // Called directly: a listener on each actor would take more memory than all the news.
    ...(mapValues<NewsName, MakeNews, unknown>(news, (make) => (given: Given, params: never) => {
      partsOf(given.context.instance).tell(make(given, params))
    }) as Pick<Provided['actions'], NewsName>),
  },
})
