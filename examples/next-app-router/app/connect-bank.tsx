'use client'

import { useMemo } from 'react'
import { BankConnection } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'

interface Props {
  userKey: string
  bankId: string
  /** Only a sandbox needs it. */
  apiUrl: string
}

/** Basiq 2.1: the kit draws the bank's form, and the browser sends the login straight to Basiq. */
export function ConnectBank({ userKey, bankId, apiUrl }: Props) {
  const aggregator = useMemo(() => basiq({ server: '/api/bank', version: '2.1', apiUrl }), [apiUrl])
  return (
    <BankConnection
      userKey={userKey}
      aggregator={aggregator}
      request={{ intent: 'create', institutionId: bankId }}
      resume={{ storage: 'session' }}
      onConnected={({ connectionId }) => console.log('connected', connectionId)}
    />
  )
}
