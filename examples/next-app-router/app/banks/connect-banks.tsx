'use client'

import { useEffect, useMemo, useState } from 'react'
import { BankConnections } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { handBack } from 'bank-connection-kit/return'

const post = (path: string) => fetch(path, { method: 'POST' })
const getToken = async (): Promise<string> => (await (await post('/api/basiq/token?version=3')).json()).token

interface Props {
  userId: string
  apiUrl: string
  mode: 'redirect' | 'popup'
}

/** Basiq 3: users leave for Basiq's page and come back to this one, in the same tab or in a popup. */
export function ConnectBanks({ userId, apiUrl, mode }: Props) {
  const [isApp, setIsApp] = useState(false)
  // In a popup this page hands its address to the page that opened it, which closes the popup.
  useEffect(() => void handBack().then((result) => setIsApp(result === 'alone')), [])
  const aggregator = useMemo(
    () =>
      basiq({
        version: '3',
        apiUrl,
        // Only the sandbox has it there: leave it out for Basiq's own page.
        consentUrl: `${apiUrl}/consent/home`,
        getToken,
        refreshConnection: (id) => post(`/api/basiq/refresh/${id}`),
      }),
    [apiUrl],
  )
  if (!isApp) return null
  return (
    <BankConnections
      userKey={userId}
      aggregator={aggregator}
      requests={[{ intent: 'create' }]}
      authorizationMode={mode}
      resume={{ storage: 'local' }}
      onConnected={({ connectionId }) => console.log('connected', connectionId)}
    />
  )
}
