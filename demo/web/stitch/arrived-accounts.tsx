import { usePartialResult, type Connection } from 'bank-connection-kit'
import { readAccounts } from '../../shared/stitch.accounts'
import { AccountList } from '../overview/account-list'
import { TransactionList } from '../overview/transaction-list'
import { missingWords } from './missing.words'

const MOST = 4

/** The accounts as they arrived, whatever is missing of them: the app's own screen beside the kit's card. */
export function ArrivedAccounts({ connection, connectionId }: { connection: Connection; connectionId: string }) {
  const { data, issueAt } = usePartialResult(connection)
  const arrived = readAccounts(data, connectionId)
  if (arrived.length === 0) return null
  const at = (index: number, field: string) => issueAt(['user', 'bankAccounts', index, field])
  const latest = arrived
    .flatMap(({ transactions }) => transactions)
    .toSorted((one, two) => two.postedAt.localeCompare(one.postedAt))
  const without = arrived.findIndex(({ hasTransactions }) => !hasTransactions)
  return (
    <section className="found" aria-labelledby="found-title">
      <h2 id="found-title">{arrived.length} accounts have arrived</h2>
      <AccountList
        accounts={arrived.map(({ account }) => account)}
        missing={(account) =>
          missingWords(
            at(
              arrived.findIndex((each) => each.account === account),
              'currentBalance',
            ),
          )
        }
      />
      <h3>Latest transactions</h3>
      <TransactionList transactions={latest.slice(0, MOST)} />
      {without >= 0 && (
        <p className="missing">
          {latest.length === 0 ? '' : 'Some accounts: '}
          {missingWords(at(without, 'transactions'))}
        </p>
      )}
    </section>
  )
}
