import type { BankRow } from '../../shared/demo.types'

const MOST_LOGOS = 6

/** The first thing a new user sees. */
export function Welcome({ banks, onAdd }: { banks: readonly BankRow[]; onAdd: () => void }) {
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h1 id="welcome-title">All your money on one calm page.</h1>
      <p className="lead">
        Start with the bank you use most. You sign in there, and your accounts appear here in about half a minute.
      </p>
      <button type="button" className="main" onClick={onAdd}>
        Connect a bank
      </button>
      <div className="logos" aria-hidden="true">
        {banks.slice(0, MOST_LOGOS).map(({ id, logoUrl }) => (
          <img key={id} src={logoUrl} alt="" width="44" height="44" />
        ))}
        <span>and {Math.max(0, banks.length - MOST_LOGOS)} more</span>
      </div>
      <ul className="promises">
        <li>Fernway can see your balances and transactions. It cannot move money.</li>
        <li>Your password goes straight to the service that connects your bank. Fernway does not keep it.</li>
        <li>You can leave while your accounts arrive. It will carry on without you.</li>
      </ul>
    </section>
  )
}
