import styles from './bank-page.module.css'
import { ConnectBank } from './connect-bank'

export function BankPage() {
  return (
    <main className={styles.page}>
      <h1>Your bank</h1>
      <ConnectBank bankId="AU00000" className={styles.card} />
    </main>
  )
}
