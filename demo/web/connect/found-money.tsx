import type { BankRow, Money } from '../../shared/demo.types'
import { AccountList } from '../overview/account-list'
import { TransactionList } from '../overview/transaction-list'

interface FoundMoneyProps {
  money: Money
  connectionIds: readonly string[]
  banks: readonly BankRow[]
}

/** What has just come in: the proof, beside the kit's card, that it worked. */
export function FoundMoney({ money, connectionIds, banks }: FoundMoneyProps) {
  const accounts = money.accounts.filter(({ connectionId }) => connectionIds.includes(connectionId))
  const transactions = money.transactions.filter(({ connectionId }) => connectionIds.includes(connectionId))
  const names = money.connections
    .filter(({ id }) => connectionIds.includes(id))
    .map(({ institutionId }) => banks.find(({ id }) => id === institutionId)?.name ?? 'your bank')
  if (accounts.length === 0) return null
  return (
    <section className="found" aria-labelledby="found-title">
      <h2 id="found-title">
        {accounts.length} accounts from {new Intl.ListFormat('en').format([...new Set(names)])}
      </h2>
      <AccountList accounts={accounts} />
      <h3>Latest transactions</h3>
      <TransactionList transactions={transactions.slice(0, 4)} />
    </section>
  )
}
