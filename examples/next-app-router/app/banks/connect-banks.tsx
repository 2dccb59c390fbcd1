'use client'

import { useEffect, useMemo, useState } from 'react'
import { BankConnections } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { handBack } from 'bank-connection-kit/return'

interface Props {
  userKey: string
  apiUrl: string
  mode: 'redirect' | 'popup'
}

/** Basiq 3: users leave for Basiq's page and come back to this one, in the same tab or in a popup. */
export function ConnectBanks({ userKey, apiUrl, mode }: Props) {
  const [isApp, setIsApp] = useState(false)
  // In a popup this page hands its address to the page that opened it, which closes the popup.
  useEffect(() => void handBack().then((result) => setIsApp(result === 'alone')), [])
  const aggregator = useMemo(
    () =>
      // Only a sandbox needs more than `server`.
      basiq({ server: '/api/consent', apiUrl, consentUrl: `${apiUrl}/consent/home` }),
    [apiUrl],
  )
  if (!isApp) return null
  return (
    <BankConnections
      userKey={userKey}
      aggregator={aggregator}
      requests={[{ intent: 'create' }]}
      authorizationMode={mode}
      resume={{ storage: 'local' }}
      onConnected={({ connectionId }) => console.log('connected', connectionId)}
    />
  )
}
