import { useState } from 'react'
import type { ApiVersion, BankRow } from '../../shared/demo.types'
import { statusWords } from './bank-status'

interface BankPickerProps {
  banks: readonly BankRow[]
  version: ApiVersion
  /** Undefined: the choice is made on the platform's page, where several can be connected at once. */
  onChoose: (institutionId: string | undefined) => void
}

function BankTile({ bank, onChoose }: { bank: BankRow; onChoose: () => void }) {
  const status = statusWords[bank.status]
  return (
    <li>
      <button type="button" className="bank" onClick={onChoose}>
        <img src={bank.logoUrl} alt="" width="40" height="40" />
        <span className="bank-name">{bank.name}</span>
        <span className="bank-note" data-tone={status.tone}>
          {status.text ?? bank.kind}
        </span>
      </button>
    </li>
  )
}

/** Where a new connection begins. */
export function BankPicker({ banks, version, onChoose }: BankPickerProps) {
  const [wanted, setWanted] = useState('')
  const shown = banks
    .filter(({ versions }) => versions.includes(version))
    .filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <section className="picker" aria-labelledby="picker-title">
      <h1 id="picker-title">Choose your bank</h1>
      <p className="lead">You sign in with your bank. Fernway sees balances and transactions, and can move nothing.</p>
      <label className="search">
        <span>Find a bank</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} placeholder="Name of your bank" />
      </label>
      <ul className="banks">
        {shown.map((bank) => (
          <BankTile key={bank.id} bank={bank} onChoose={() => onChoose(bank.id)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{banks.length === 0 ? 'Fetching the list…' : 'No bank of that name.'}</p>}
      {version === '3' && (
        <button type="button" className="wide" onClick={() => onChoose(undefined)}>
          Connect several banks in one go
        </button>
      )}
    </section>
  )
}
