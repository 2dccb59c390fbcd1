import type { AccountRow } from '../../shared/demo.types'
import { dollars } from '../format'

const KINDS: Readonly<Record<string, string>> = {
  transaction: 'Everyday',
  savings: 'Savings',
  'credit-card': 'Credit card',
  mortgage: 'Home loan',
}

export function AccountList({ accounts }: { accounts: readonly AccountRow[] }) {
  return (
    <ul className="rows">
      {accounts.map(({ id, name, number, kind, balance }) => (
        <li key={id}>
          <span className="row-main">
            {name}
            <small>
              {KINDS[kind] ?? 'Account'} ·· {number.slice(-4)}
            </small>
          </span>
          <span className="amount" data-below={balance < 0}>
            {dollars(balance)}
          </span>
        </li>
      ))}
    </ul>
  )
}
