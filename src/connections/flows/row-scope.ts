import type { QueryClient } from '@tanstack/react-query'
import { createBankConnection, type Connection, type ResumeOptions } from '../../connection'
import type { ConnectionCallbacks } from '../../controller'
import type { Aggregator, Clock, ConnectionRequest } from '../../domain'

/** Whose flows a list has, and what they are made with. */
export interface RowFlowsScope {
  userKey: string
  aggregator: Aggregator
  clock: Clock
  resume: ResumeOptions | undefined
  /** Whether to follow what records tell to be under way. */
  takesUp: boolean
  queryClient: QueryClient
  authorizationMode: 'redirect' | 'popup' | undefined
  /** A flow of this list has connected its bank. */
  onConnected: NonNullable<ConnectionCallbacks['onConnected']>
  /** Something has changed at the platform. Resolves once the list has been read again. */
  onSettled: () => Promise<unknown>
}

export function makeFlow(scope: RowFlowsScope, request: ConnectionRequest, flow?: string): Connection {
  const { userKey, aggregator, clock, resume, queryClient, authorizationMode } = scope
  return createBankConnection({ userKey, aggregator, request, flow, clock, resume, queryClient, authorizationMode })
}

/** Whether a connection belongs to this user at this platform. */
export const isWithin = ({ userKey, aggregator }: RowFlowsScope, connection: Connection): boolean =>
  connection.userKey === userKey &&
  connection.aggregator.name === aggregator.name &&
  connection.aggregator.identity === aggregator.identity
