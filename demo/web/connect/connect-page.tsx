import { BankConnection, BankConnections } from 'bank-connection-kit'
import { useMemo, useState } from 'react'
import type { BankRow, Money } from '../../shared/demo.types'
import { useParts } from '../app.context'
import type { Flow } from '../flows/flow.types'
import { FoundMoney } from './found-money'
import { useHostCallbacks } from './use-host-callbacks'

interface ConnectPageProps {
  flow: Flow
  banks: readonly BankRow[]
  money: Money | null
  onChanged: () => void
  onToast: (text: string) => void
}

/** The kit at work: one card, or one for each bank that came out of one consent. */
export function ConnectPage({ flow, banks, money, onChanged, onToast }: ConnectPageProps) {
  const { session, clock, aggregators, flows, onEvent } = useParts()
  const [connectedIds, setConnectedIds] = useState<readonly string[]>([])
  const resume = useMemo(() => ({ storage: 'local' as const, userKey: session.userKey }), [session.userKey])
  const callbacks = useHostCallbacks(flow, {
    onToast,
    onConnected: (connectionId) => {
      if (connectionId !== null) setConnectedIds((known) => [...new Set([...known, connectionId])])
      onChanged()
    },
  })
  const shared = {
    aggregator: aggregators[flow.version],
    clock,
    resume,
    onEvent,
    headingLevel: 1 as const,
    locale: 'en-AU',
    ...callbacks,
  }
  const [only] = flow.requests
  const bank = banks.find(({ id }) => id === flow.institutionId)

  return (
    <div className="connect">
      <button type="button" className="back" onClick={() => flows.leave(flow.id)}>
        <span aria-hidden="true">←</span> Overview
      </button>
      {flow.version === '3' && only?.intent === 'create' ? (
        <BankConnections requests={flow.requests} {...shared} />
      ) : (
        only && <BankConnection request={only} {...shared} />
      )}
      {connectedIds.length > 0 && money !== null && <FoundMoney money={money} connectionIds={connectedIds} banks={banks} />}
      {connectedIds.length === 0 && (
        <p className="fine">
          {bank?.name ?? 'Your bank'} is reached through the kit&rsquo;s sandbox. Nothing here is a real bank: please type no real
          login.
        </p>
      )}
    </div>
  )
}
