'use client'

import { useMemo } from 'react'
import { BankConnection } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'

const post = (path: string) => fetch(path, { method: 'POST' })
const getToken = async (): Promise<string> => (await (await post('/api/basiq/token')).json()).token

/** Basiq 2.1: the kit draws the bank's form, and the browser sends the login straight to Basiq. */
export function ConnectBank({ userId, bankId, apiUrl }: { userId: string; bankId: string; apiUrl: string }) {
  const aggregator = useMemo(
    () => basiq({ version: '2.1', userId, apiUrl, getToken, refreshConnection: (id) => post(`/api/basiq/refresh/${id}`) }),
    [userId, apiUrl],
  )
  return (
    <BankConnection
      userKey={userId}
      aggregator={aggregator}
      request={{ intent: 'create', institutionId: bankId }}
      resume={{ storage: 'session' }}
      onConnected={({ connectionId }) => console.log('connected', connectionId)}
    />
  )
}
