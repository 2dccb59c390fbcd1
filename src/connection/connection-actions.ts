import { restartFrom, type UserEvent } from '../machine'
import type { ChallengeRequest } from '../domain'
import type { Authorization } from './authorization/authorization'
import type { ConnectionParts } from './connection-parts'
import type { ConnectionActions, ConnectionSnapshot } from './connection.types'
import { countLogins } from './other-flows'
import type { Submission } from './submission/submission'

/** The user's actions on one connection. Each is told to `onEvent` by its own name. */
export function createActions(
  parts: ConnectionParts,
  submission: Submission,
  authorization: Authorization,
  snapshotNow: () => ConnectionSnapshot,
): ConnectionActions {
  const { scope, actor } = parts

  function send(type: UserEvent['type'], action: keyof ConnectionActions): void {
    if (!actor.can(type)) return
    scope.events.log({ type: 'action', action })
    actor.send({ type })
  }

  function request(type: 'RESEND_CODE' | 'TRY_ANOTHER_WAY', action: keyof ConnectionActions, what: ChallengeRequest): void {
    const { reading } = snapshotNow()
    if (!actor.can(type) || reading?.status !== 'challenge') return
    submission.request(reading.challenge, what)
    send(type, action)
  }

  return {
    start: () => send('START', 'start'),
    submitCredentials: (values) => {
      countLogins(parts)
      if (actor.can('SUBMIT')) submission.withCredentials(values, () => send('SUBMIT', 'submitCredentials'))
    },
    submitAnswers: (answers) => {
      const { reading } = snapshotNow()
      if (!actor.can('ANSWER') || reading?.status !== 'challenge') return
      submission.answer(reading.challenge, answers)
      send('ANSWER', 'submitAnswers')
    },
    resendCode: () => request('RESEND_CODE', 'resendCode', 'resend-code'),
    tryAnotherWay: () => request('TRY_ANOTHER_WAY', 'tryAnotherWay', 'another-way'),
    authorize: () => {
      countLogins(parts)
      authorization.open()
    },
    retry: () => {
      countLogins(parts)
      if (restartFrom(actor.context)?.by === 'redirect' && actor.can('GO')) authorization.open()
      else send('RETRY', 'retry')
    },
    look: () => send('LOOK', 'look'),
    leave: () => send('LEAVE', 'leave'),
    cancel: () => {
      if (!actor.can('CANCEL')) return
      submission.cancel()
      authorization.cancel()
      send('CANCEL', 'cancel')
    },
    signedIn: () => send('SIGNED_IN', 'signedIn'),
  }
}
