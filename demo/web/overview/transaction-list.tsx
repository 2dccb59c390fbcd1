import type { TransactionRow } from '../../shared/demo.types'
import { formatMoney, readable, shortDay } from '../format'

export function TransactionList({ transactions }: { transactions: readonly TransactionRow[] }) {
  return (
    <ul className="rows">
      {transactions.map(({ id, connectionId, description, amount, currency, postedAt }) => (
        <li key={`${connectionId} ${id}`}>
          <span className="row-main">
            {readable(description)}
            <small>{shortDay(postedAt)}</small>
          </span>
          <span className="amount" data-above={amount > 0}>
            {`${amount > 0 ? '+' : ''}${formatMoney(amount, currency)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
