'use client'

import { useState } from 'react'
import type { Attempt } from '../../domain/attempt'
import type { ConnectionRequest } from '../../domain/request'
import { BankConnection, type BankConnectionProps } from '../bank-connection/bank-connection'
import { createAnnouncer } from '../live-region/announcer'
import { LiveRegion } from '../live-region/live-region'
import { followAttempt, keyOfRequest, withFollowers, type Followers } from './followers'

export interface BankConnectionsProps extends Omit<
  BankConnectionProps,
  'request' | 'connection' | 'flow' | 'announcer' | 'onAdditionalAttempts'
> {
  /** One card each. Those that are the same in content are one. */
  requests: readonly ConnectionRequest[]
  /** One consent connected several banks. Their cards are added here all the same. */
  onAdditionalAttempts?: BankConnectionProps['onAdditionalAttempts']
}

/** Follows several banks side by side, one card each, with one voice for all. Renders a `<ul>`. */
export function BankConnections({ requests, onAdditionalAttempts, className, ...shared }: BankConnectionsProps) {
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
                  onAdditionalAttempts?.(details)
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
