import type { TransactionRow } from '../../shared/demo.types'
import { dollars, readable, shortDay } from '../format'

export function TransactionList({ transactions }: { transactions: readonly TransactionRow[] }) {
  return (
    <ul className="rows">
      {transactions.map(({ id, description, amount, postedAt }) => (
        <li key={id}>
          <span className="row-main">
            {readable(description)}
            <small>{shortDay(postedAt)}</small>
          </span>
          <span className="amount" data-above={amount > 0}>
            {amount > 0 ? `+${dollars(amount)}` : dollars(amount)}
          </span>
        </li>
      ))}
    </ul>
  )
}
