import type { BankRow, Money, Platform } from '../../shared/demo.types'
import { currencyOf } from '../../shared/platform'
import { useParts } from '../app.context'
import { formatMoney } from '../format'
import { BankCard } from './bank-card'
import { TransactionList } from './transaction-list'
import { Welcome } from './welcome'

interface OverviewProps {
  platform: Platform
  banks: readonly BankRow[]
  money: Money | null
}

const MOST_TRANSACTIONS = 8

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** All the user's money in one place; or, before there is any, how to bring it here. */
export function Overview({ platform, banks, money }: OverviewProps) {
  const { store } = useParts()
  const add = () => store.set({ place: { name: 'banks' } })
  if (money === null) return <p className="quiet">One moment…</p>
  const { connections, accounts, transactions } = money
  if (connections.length === 0) return <Welcome banks={banks} onAdd={add} />
  const say = (cents: number) => formatMoney(cents, currencyOf[platform])
  const known = accounts.flatMap(({ balance }) => (balance === null ? [] : [balance]))
  const spent = sum(transactions.map(({ amount }) => Math.min(0, amount)))
  const earned = sum(transactions.map(({ amount }) => Math.max(0, amount)))
  return (
    <div className="overview">
      <h1 className="worth">
        <small>{known.length === accounts.length ? 'Your total' : 'Your total so far'}</small>
        {known.length === 0 ? 'Not known yet' : say(sum(known))}
      </h1>
      <dl className="figures">
        <div>
          <dt>Money in this week</dt>
          <dd>{say(earned)}</dd>
        </div>
        <div>
          <dt>Money out this week</dt>
          <dd>{say(spent)}</dd>
        </div>
        <div>
          <dt>Accounts</dt>
          <dd>{accounts.length}</dd>
        </div>
      </dl>
      <div className="columns">
        <div className="stack">
          {connections.map((connection) => (
            <BankCard
              key={connection.id}
              connection={connection}
              bank={banks.find(({ id }) => id === connection.institutionId)}
              accounts={accounts.filter(({ connectionId }) => connectionId === connection.id)}
            />
          ))}
          <button type="button" className="wide" onClick={add}>
            Add another bank
          </button>
        </div>
        <section className="card" aria-labelledby="recent-title">
          <header className="card-head">
            <h2 id="recent-title">Latest transactions</h2>
          </header>
          <TransactionList transactions={transactions.slice(0, MOST_TRANSACTIONS)} />
        </section>
      </div>
    </div>
  )
}
