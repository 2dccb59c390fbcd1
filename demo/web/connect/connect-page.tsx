import { useState } from 'react'
import type { BankRow, Money } from '../../shared/demo.types'
import { useParts } from '../app.context'
import type { Flow } from '../flows/flow.types'
import { StitchConnection } from '../stitch/stitch-connection'
import { BasiqConnection } from './basiq-connection'
import { FoundMoney } from './found-money'
import { useHost } from './use-host'

interface ConnectPageProps {
  flow: Flow
  banks: readonly BankRow[]
  money: Money | null
  onChanged: () => void
  onToast: (text: string) => void
}

/** The kit at work, and beside its card what the app makes of it. */
export function ConnectPage({ flow, banks, money, onChanged, onToast }: ConnectPageProps) {
  const { flows } = useParts()
  const [connectedIds, setConnectedIds] = useState<readonly string[]>([])
  const callbacks = useHost(flow, {
    onToast,
    onConnected: (connectionId) => {
      if (connectionId !== null) setConnectedIds((known) => [...new Set([...known, connectionId])])
      onChanged()
    },
  })
  const shared = { flow, headingLevel: 1 as const, ...callbacks }
  const bank = banks.find(({ id }) => id === flow.institutionId)

  return (
    <div className="connect">
      <button type="button" className="back" onClick={() => flows.leave(flow.id)}>
        <span aria-hidden="true">←</span> Overview
      </button>
      {flow.platform === 'stitch' ? <StitchConnection {...shared} /> : <BasiqConnection {...shared} />}
      {flow.platform !== 'stitch' && connectedIds.length > 0 && money !== null && (
        <FoundMoney money={money} connectionIds={connectedIds} banks={banks} />
      )}
      {connectedIds.length === 0 && (
        <p className="fine">
          {bank?.name ?? 'Your bank'} is part of the kit&rsquo;s sandbox. Nothing here is a real bank, so please do not type a
          real login.
        </p>
      )}
    </div>
  )
}
