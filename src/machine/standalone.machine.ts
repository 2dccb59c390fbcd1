import { emit, fromCallback } from 'xstate'
import { developerError } from '../domain'
import { connectionMachine, type ConnectionMachine } from './connection.machine'
import type { BankInput, WatchInput } from './connection.types'
import { deadlines } from './deadlines.table'
import { news } from './news.derive'
import type { LookNow } from './provided.types'
import { restartFrom } from './restart.derive'

const missing = (name: string) => (): never => {
  throw developerError('machine-part', { part: name })
}

const toBeProvided = <Input extends BankInput | WatchInput>(name: string) => fromCallback<LookNow, Input>(missing(name))

/**
 * The machine for hosts that run it themselves. It emits the news, and assumes that there is a network. Provide the actors, the delays
 * and the begins; an actor or a begin that is missing throws a DeveloperError.
 */
export const standaloneMachine: ConnectionMachine = connectionMachine.provide({
  actors: {
    watch: toBeProvided<WatchInput>('watch'),
    awaitBegun: toBeProvided<WatchInput>('awaitBegun'),
    awaitAnswered: toBeProvided<WatchInput>('awaitAnswered'),
    askBank: toBeProvided<BankInput>('askBank'),
    watchBank: toBeProvided<BankInput>('watchBank'),
  },
  guards: {
    online: () => true,
    isPending: () => false,
    isReturning: () => false,
    wasNotSent: () => false,
    canContinueUnattended: ({ context }) => restartFrom(context)?.by === 'call',
  },
  delays: deadlines,
  actions: {
    begin: missing('begin'),
    beginUnattended: missing('beginUnattended'),
    tellAttempt: emit(news.tellAttempt),
    tellActionRequired: emit(news.tellActionRequired),
    tellLoginAccepted: emit(news.tellLoginAccepted),
    tellEnd: emit(news.tellEnd),
    tellLeft: emit(news.tellLeft),
    tellCancelled: emit(news.tellCancelled),
  },
})
