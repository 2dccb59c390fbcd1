'use client'
import { hashKey, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useState, type RefObject } from 'react'
import { createBankConnection, type BankConnectionOptions, type Connection, type ConnectionEvent } from '../connection'
import { developerError } from '../domain'
import type { ConnectionCallbacks } from './host.types'

/** Either a connection of the host, which outlives the component, or the options of a new one. */
export type ConnectionSource =
  | ({ connection?: undefined } & BankConnectionOptions)
  | ({ connection: Connection } & { [K in keyof BankConnectionOptions]?: undefined })

type Options = ConnectionSource & ConnectionCallbacks

interface Held {
  connection: Connection
  key: string
}

const keyOf = ({ userKey, aggregator, request, flow }: ConnectionSource): string =>
  hashKey([userKey, aggregator?.name, aggregator?.identity, request, flow])

const CALLBACKS = {
  attempt: 'onAttempt',
  'additional-attempts': 'onAdditionalAttempts',
  'login-accepted': 'onLoginAccepted',
  'action-required': 'onActionRequired',
  connected: 'onConnected',
  left: 'onLeave',
  cancelled: 'onCancel',
} as const satisfies Record<ConnectionEvent['type'], keyof ConnectionCallbacks>

/**
 * The connection of this component: the host's own, or a new one for the request. Another user, platform, request or flow gets another
 * connection. An object with the same content is the same request, and an aggregator that is made again is the same platform.
 */
export function useConnection(latest: RefObject<Options>, options: Options): Connection {
  const contextClient = useContext(QueryClientContext)
  const make = (): Held => {
    if (options.connection || !options.aggregator || !options.request) {
      throw developerError('no-connection')
    }
    const connection = createBankConnection({
      ...options,
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
    // Subscribe before the start, because the first screen may already be news.
    const off = connection.on(({ type, ...details }) => {
      const callback: ((details: never) => void) | undefined = latest.current[CALLBACKS[type]]
      callback?.({ flow: connection.flow, ...details } as never)
    })
    connection.start()
    return () => {
      connection.stop()
      off()
    }
  }, [connection, latest])
  return connection
}
