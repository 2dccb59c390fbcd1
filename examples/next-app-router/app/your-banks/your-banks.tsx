'use client'

import { useMemo, useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { forgetUser } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { AttentionBanner, ConnectBanks } from 'bank-connection-kit/connections'
import 'bank-connection-kit/picker.css'
import 'bank-connection-kit/connections.css'

interface Props {
  userKey: string
  /** Only a sandbox needs it. */
  apiUrl: string
}

const resume = { storage: 'local' } as const

/** The banks of a user, and a sign-in of another one without a new page. Between the two, nothing of the kit is on it. */
export function YourBanks({ userKey, apiUrl }: Props) {
  const router = useRouter()
  const list = useRef<HTMLElement>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const aggregator = useMemo(() => basiq({ server: '/api/bank', version: '2.1', apiUrl }), [apiUrl])

  const [next, name] = userKey === 'ann' ? ['ben', 'Ben'] : ['ann', 'Ann']

  const signIn = async () => {
    setLeaving(userKey)
    forgetUser(userKey)
    await fetch(`/api/session?user=${next}`, { method: 'POST' })
    router.refresh()
  }
  return (
    <>
      <nav>
        <button onClick={() => void signIn()}>Sign in as {name}</button>
      </nav>
      {leaving !== userKey && (
        <>
          <AttentionBanner
            userKey={userKey}
            aggregator={aggregator}
            resume={resume}
            onOpen={() => list.current?.scrollIntoView()}
          />
          <main ref={list}>
            <ConnectBanks userKey={userKey} aggregator={aggregator} resume={resume} />
          </main>
        </>
      )}
    </>
  )
}
