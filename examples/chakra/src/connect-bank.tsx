import { BankConnection } from 'bank-connection-kit'
import { aggregator, clock, userId } from './bank'

export function ConnectBank({ bankId, className }: { bankId: string; className?: string }) {
  return (
    <BankConnection
      userKey={userId}
      aggregator={aggregator}
      clock={clock}
      request={{ intent: 'create', institutionId: bankId }}
      className={className}
      onConnected={({ connectionId }) => console.log('connected', connectionId)}
    />
  )
}
