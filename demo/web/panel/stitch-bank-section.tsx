import { stitchBanks } from 'bank-connection-kit/sandbox'
import { useState } from 'react'
import { control } from './control'
import { Section } from './section'

const banks = stitchBanks.filter(({ linkable }) => linkable)

const MOODS = [
  { name: 'Works', status: 'operational' },
  { name: 'Slow', status: 'degraded' },
  { name: 'Down', status: 'unavailable' },
] as const

/** How a bank does, and what becomes of the links that there are. */
export function StitchBankSection() {
  const [bankId, setBankId] = useState('fnb')
  const [done, setDone] = useState<string | null>(null)
  const name = banks.find(({ id }) => id === bankId)?.name

  const act = async (path: string, body: unknown, said: string) => {
    await control(path, body)
    setDone(said)
  }

  return (
    <Section title="Bank" isOpen={false}>
      <label className="stacked">
        Which
        <select value={bankId} onChange={(event) => setBankId(event.target.value)}>
          {banks.map((bank) => (
            <option key={bank.id} value={bank.id}>
              {bank.name}
            </option>
          ))}
        </select>
      </label>
      <div className="tools">
        {MOODS.map(({ name: mood, status }) => (
          <button
            key={mood}
            type="button"
            onClick={() => void act('stitch/bank', { bankId, status }, `${name}: ${mood.toLowerCase()}`)}
          >
            {mood}
          </button>
        ))}
        <button type="button" onClick={() => void act('stitch/revoke', {}, 'All access has been taken back')}>
          Take back access
        </button>
      </div>
      <p className="happens" role="status">
        {done}
      </p>
    </Section>
  )
}
