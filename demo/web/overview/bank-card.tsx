import type { AccountRow, BankRow, ConnectionRow } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { shortDay } from '../format'
import { AccountList } from './account-list'

interface BankCardProps {
  connection: ConnectionRow
  bank: BankRow | undefined
  accounts: readonly AccountRow[]
}

/** One connected bank, with the two things that can be done about it: fetch what is new, or put the login right. */
export function BankCard({ connection, bank, accounts }: BankCardProps) {
  const { flows } = useParts()
  const name = bank?.name ?? 'Your bank'
  const of = { connectionId: connection.id, institutionId: connection.institutionId }
  return (
    <section className="card" aria-label={name}>
      <header className="card-head">
        {bank && <img src={bank.logoUrl} alt="" width="36" height="36" />}
        <h2>
          {name}
          <small>{connection.status === 'invalid' ? 'Needs your attention' : `Updated ${shortDay(connection.lastUsed)}`}</small>
        </h2>
        <div className="card-actions">
          <button type="button" onClick={() => flows.begin({ intent: 'refresh', ...of })} aria-label={`Refresh ${name}`}>
            Refresh
          </button>
          <button type="button" onClick={() => flows.begin({ intent: 'update', ...of })} aria-label={`Reconnect ${name}`}>
            Reconnect
          </button>
        </div>
      </header>
      {accounts.length > 0 ? (
        <AccountList accounts={accounts} />
      ) : (
        <p className="quiet">Nothing here yet. Refresh to get the latest.</p>
      )}
    </section>
  )
}
