import type { AccountRow } from '../../shared/demo.types'
import { formatMoney } from '../format'

const KINDS: Readonly<Record<string, string>> = {
  transaction: 'Everyday',
  current: 'Everyday',
  savings: 'Savings',
  'credit-card': 'Credit card',
  credit: 'Credit card',
  mortgage: 'Home loan',
}

interface AccountListProps {
  accounts: readonly AccountRow[]
  /** Why a balance is not there, in a few words. */
  missing?: (account: AccountRow) => string
}

export function AccountList({ accounts, missing = () => 'Not known' }: AccountListProps) {
  return (
    <ul className="rows">
      {accounts.map((account) => (
        <li key={account.id}>
          <span className="row-main">
            {account.name}
            <small>
              {KINDS[account.kind] ?? 'Account'} ·· {account.number.slice(-4)}
            </small>
          </span>
          {account.balance === null ? (
            <span className="missing">{missing(account)}</span>
          ) : (
            <span className="amount" data-below={account.balance < 0}>
              {formatMoney(account.balance, account.currency)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
