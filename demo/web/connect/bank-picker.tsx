import { useState } from 'react'
import type { BankMood, BankRow, Platform } from '../../shared/demo.types'

interface BankPickerProps {
  banks: readonly BankRow[]
  platform: Platform
  /** Undefined: the choice is made on the platform's page, where several can be connected at once. */
  onChoose: (institutionId: string | undefined) => void
}

/** What a bank's trouble means to somebody who chooses it; null: nothing worth saying. */
const MOODS: Readonly<Record<BankMood, { text: string | null; tone: 'plain' | 'attention' | 'stop' }>> = {
  fine: { text: null, tone: 'plain' },
  slow: { text: 'Slow right now', tone: 'attention' },
  trouble: { text: 'Some problems right now', tone: 'attention' },
  down: { text: 'Down right now', tone: 'stop' },
}

function BankTile({ bank, onChoose }: { bank: BankRow; onChoose: () => void }) {
  const { text, tone } = MOODS[bank.mood]
  return (
    <li>
      <button type="button" className="bank" onClick={onChoose}>
        <img src={bank.logoUrl} alt="" width="40" height="40" />
        <span className="bank-name">{bank.name}</span>
        <span className="bank-note" data-tone={tone}>
          {text ?? bank.kind}
        </span>
      </button>
    </li>
  )
}

/** Where a new connection begins. */
export function BankPicker({ banks, platform, onChoose }: BankPickerProps) {
  const [wanted, setWanted] = useState('')
  const shown = banks.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <section className="picker" aria-labelledby="picker-title">
      <h1 id="picker-title">Choose your bank</h1>
      <p className="lead">You’ll sign in with your bank. Fernway can see your balances and transactions. It cannot move money.</p>
      <label className="search">
        <span>Find a bank</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} placeholder="Your bank’s name" />
      </label>
      <ul className="banks">
        {shown.map((bank) => (
          <BankTile key={bank.id} bank={bank} onChoose={() => onChoose(bank.id)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{banks.length === 0 ? 'Getting the list…' : 'No bank has that name.'}</p>}
      {platform === 'basiq-3' && (
        <button type="button" className="wide" onClick={() => onChoose(undefined)}>
          Connect several banks at once
        </button>
      )}
    </section>
  )
}
