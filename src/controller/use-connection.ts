'use client'
import { hashKey, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useState, type RefObject } from 'react'
import {
  createBankConnection,
  type BankConnection,
  type ConnectionEvent,
  type TelemetryEvent,
  type ResumeOptions,
  type Environment,
} from '../connection'
import { DeveloperError, type Aggregator, type Clock, type ConnectionRequest } from '../domain'
import type { QueryClient } from '@tanstack/react-query'

/** Either a connection that the host keeps, or what one is made from. */
export interface ConnectionOptions {
  /** A connection made by `createBankConnection`; it outlives the component. */
  connection?: BankConnection | undefined
  aggregator?: Aggregator | undefined
  request?: ConnectionRequest | undefined
  flow?: string | undefined
  /** Default: the client of the nearest QueryClientProvider, else one of the kit's own. */
  queryClient?: QueryClient | undefined
  clock?: Clock | undefined
  resume?: ResumeOptions | undefined
  /** Where the platform's page opens. Default: `redirect`. */
  authorizationMode?: 'redirect' | 'popup' | undefined
  environment?: Environment | undefined
  onEvent?: ((event: TelemetryEvent) => void) | undefined
}

interface Held {
  connection: BankConnection
  key: string
}

const keyOf = ({ aggregator, request, flow, resume }: ConnectionOptions): string =>
  hashKey([aggregator?.name, request, flow, resume?.userKey])

/**
 * The connection of this component: the host's own, or one made for the request. It is made anew when the request, the flow, the
 * user or the platform is another; an object with the same content is the same request. `tell` has to be the same at every call.
 */
export function useConnection<Options extends ConnectionOptions>(
  latest: RefObject<Options>,
  options: Options,
  tell: (options: Options, flow: string, news: ConnectionEvent) => void,
): BankConnection {
  const contextClient = useContext(QueryClientContext)
  const make = (): Held => {
    const { aggregator, request } = options
    if (!aggregator || !request) {
      throw new DeveloperError(
        'Neither a connection nor an aggregator with a request was given.',
        'There is nothing to show.',
        'Pass connection, or aggregator and request.',
      )
    }
    const connection = createBankConnection({
      ...options,
      aggregator,
      request,
      queryClient: options.queryClient ?? contextClient,
      onEvent: (event) => latest.current.onEvent?.(event),
    })
    return { connection, key: keyOf(options) }
  }
  const [held, hold] = useState<Held | null>(() => (options.connection ? null : make()))
  let current = held
  if (!options.connection && held?.key !== keyOf(options)) {
    current = make()
    hold(current)
  }
  const connection = options.connection ?? (current as Held).connection
  const { aggregator } = options
  useEffect(() => {
    if (aggregator && !latest.current.connection) connection.replaceAggregator(aggregator)
  }, [aggregator, connection, latest])
  useEffect(() => {
    // Heard from before the start: the first screen may be news already.
    const off = connection.on((news) => tell(latest.current, connection.flow, news))
    connection.start()
    return () => {
      connection.stop()
      off()
    }
  }, [connection, latest, tell])
  return connection
}
