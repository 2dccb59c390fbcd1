'use client'

import { useState } from 'react'
import type { Attempt } from '../../domain/attempt'
import type { ConnectionRequest } from '../../domain/request'
import { BankConnection, type BankConnectionProps } from '../bank-connection/bank-connection'
import { createAnnouncer } from '../live-region/announcer'
import { LiveRegion } from '../live-region/live-region'
import { followAttempt, keyOfRequest, withFollowers, type Followers } from './followers'

/** The props of a {@link BankConnection} that makes its own connection. */
type Shared = Extract<BankConnectionProps, { userKey: string }>

export interface BankConnectionsProps extends Omit<Shared, 'request' | 'connection' | 'flow' | 'announcer'> {
  /** One card for each request. Requests with the same content are one card. */
  requests: readonly ConnectionRequest[]
}

function Cards({ requests, className, ...shared }: BankConnectionsProps) {
  const [announcer] = useState(createAnnouncer)
  const [followers, setFollowers] = useState<Followers>({})

  const add = (key: string, attempts: readonly Attempt[]) =>
    setFollowers((before) => ({ ...before, [key]: [...(before[key] ?? []), ...attempts.map(followAttempt)] }))

  return (
    <>
      <ul data-bck-part="cards" className={className}>
        {withFollowers(requests, followers).map((request) => {
          const key = keyOfRequest(request)
          return (
            <li key={key} data-bck-part="card">
              <BankConnection
                {...shared}
                request={request}
                announcer={announcer}
                onAdditionalAttempts={(details) => {
                  add(key, details.attempts)
                  shared.onAdditionalAttempts?.(details)
                }}
              />
            </li>
          )
        })}
      </ul>
      <LiveRegion announcer={announcer} />
    </>
  )
}

/**
 * Follows several banks, one card for each, with one live region for all. If one consent connects several banks, it adds their
 * cards. Renders a `<ul>`.
 */
export function BankConnections(props: BankConnectionsProps) {
  // Cards that one user's consent added must not be shown to the next user.
  return <Cards key={[props.userKey, props.aggregator.name, props.aggregator.identity].join(' ')} {...props} />
}
