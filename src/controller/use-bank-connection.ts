'use client'
import { replaceEqualDeep } from '@tanstack/react-query'
import { useSelector } from '@xstate/react'
import { useMemo } from 'react'
import type { BankConnection, HostEvent, ConnectionEvent } from '../connection'
import type { Can, Clock, ConnectionState, Credentials, View } from '../domain'
import type { HostAbilities } from './can.derive'
import type { HostCallbacks } from './host.types'
import { useConnection, type ConnectionOptions } from './use-connection'
import { useLatest } from './use-latest'
import { deriveView } from './view.derive'

export interface UseBankConnectionOptions extends ConnectionOptions, HostCallbacks {}

/** What a screen can do. Each is safe to call at any time: what cannot be done now is ignored. */
export interface ConnectionActions {
  start(): void
  submitCredentials(values: Credentials): void
  submitAnswers(answers: readonly string[]): void
  /** To be called in the click: it opens the platform's page. */
  authorize(): void
  confirm(): void
  retry(): void
  /** Asks again for what is missing from a connection that holds. */
  retryPart(): void
  look(): void
  leave(): void
  cancel(): void
  signIn(): void
  chooseBank(): void
  changeDetails(): void
  contactSupport(): void
  notify(): void
}

export interface BankConnectionHandle {
  /** All that a screen draws from. The same object until something on the screen is new. */
  view: View
  state: ConnectionState
  can: Can
  actions: ConnectionActions
  clock: Clock
  connection: BankConnection
  submitCredentials(values: Credentials): void
  submitAnswers(answers: readonly string[]): void
  authorize(): void
  send(event: HostEvent): void
}

const isSame = (before: View, after: View): boolean => replaceEqualDeep(before, after) === before

function tellHost(host: HostCallbacks, flow: string, news: ConnectionEvent): void {
  switch (news.type) {
    case 'attempt':
      return host.onAttempt?.({ flow, attempt: news.attempt })
    case 'additional-attempts':
      return host.onAdditionalAttempts?.({ flow, attempts: news.attempts })
    case 'login-accepted':
      return host.onLoginAccepted?.({ flow, attempt: news.attempt })
    case 'needs-user':
      return host.onActionRequired?.({ flow, state: news.state, issue: news.issue })
    case 'connected':
      return host.onConnected?.({ flow, connectionId: news.connectionId, issues: news.issues })
    case 'left':
      return host.onLeave?.({ flow })
    case 'cancelled':
      return host.onCancel?.({ flow })
  }
}

function actionsOf(connection: BankConnection, latest: { readonly current: HostCallbacks }): ConnectionActions {
  const context = () => connection.getSnapshot().snapshot.context
  const { flow } = connection
  return {
    start: () => connection.send({ type: 'START' }),
    submitCredentials: (values) => connection.submitCredentials(values),
    submitAnswers: (answers) => connection.submitAnswers(answers),
    authorize: () => connection.authorize(),
    confirm: () => connection.retry(),
    retry: () => connection.retry(),
    // A connection is restarted as a whole: no platform takes an order for one part.
    retryPart: () => connection.retry(),
    look: () => connection.send({ type: 'LOOK' }),
    leave: () => connection.send({ type: 'LEAVE' }),
    cancel: () => connection.send({ type: 'CANCEL' }),
    signIn: () => latest.current.onSignIn?.({ flow, signedIn: () => connection.send({ type: 'SIGNED_IN' }) }),
    chooseBank: () => latest.current.onChooseBank?.({ flow, issue: context().issue }),
    changeDetails: () => latest.current.onChangeDetails?.({ flow, issue: context().issue }),
    contactSupport: () => latest.current.onContactSupport?.({ flow, issue: context().issue }),
    notify: () => latest.current.onNotify?.({ flow, issue: context().issue, attempt: context().attempt }),
  }
}

/**
 * Follows one connection, without markup: the view to draw, what can be done, and the functions that do it. Looks that bring
 * nothing new render nothing.
 * @throws DeveloperError where the options cannot lead to a connection.
 */
export function useBankConnection(options: UseBankConnectionOptions): BankConnectionHandle {
  const latest = useLatest(options)
  const connection = useConnection(latest, options, tellHost)
  const abilities: HostAbilities = {
    leave: options.onLeave !== undefined,
    signIn: options.onSignIn !== undefined,
    chooseBank: options.onChooseBank !== undefined,
    changeDetails: options.onChangeDetails !== undefined,
    contactSupport: options.onContactSupport !== undefined,
    notify: options.onNotify !== undefined,
  }
  const view = useSelector(connection, (sight) => deriveView(sight, abilities), isSame)
  const [actions, send] = useMemo(
    () => [actionsOf(connection, latest), (event: HostEvent) => connection.send(event)] as const,
    [connection, latest],
  )
  return {
    view,
    state: view.state,
    can: view.can,
    actions,
    clock: connection.clock,
    connection,
    submitCredentials: actions.submitCredentials,
    submitAnswers: actions.submitAnswers,
    authorize: actions.authorize,
    send,
  }
}
