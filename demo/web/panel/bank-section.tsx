import { sandboxBanks, type BankStatus } from 'bank-connection-kit/sandbox'
import { useState } from 'react'
import { control } from './control'
import { Section } from './section'

const banks = sandboxBanks.filter(({ id }, index) => sandboxBanks.findIndex((each) => each.id === id) === index)

const MOODS: readonly { name: string; status: BankStatus; down: boolean }[] = [
  { name: 'Works', status: 'operational', down: false },
  { name: 'Slow', status: 'degraded-performance', down: false },
  { name: 'Fails', status: 'operational', down: true },
  { name: 'Major outage', status: 'major-outage', down: true },
]

/** How a bank does, and a connection that has been there for long. */
export function BankSection({ onChanged }: { onChanged: () => void }) {
  const [institutionId, setInstitutionId] = useState('AU00000')
  const [done, setDone] = useState<string | null>(null)
  const name = banks.find(({ id }) => id === institutionId)?.name

  const put = async (mood: (typeof MOODS)[number]) => {
    await control('bank', { institutionId, status: mood.status, down: mood.down })
    setDone(`${name}: ${mood.name.toLowerCase()}`)
  }
  const addOld = async () => {
    await control('connection', { institutionId, loginId: 'outage-refresh' })
    setDone(`${name} has been connected for a week. Its next refreshes will meet an outage.`)
    onChanged()
  }

  return (
    <Section title="Bank" isOpen={false}>
      <label className="stacked">
        Which
        <select value={institutionId} onChange={(event) => setInstitutionId(event.target.value)}>
          {banks.map((bank) => (
            <option key={bank.id} value={bank.id}>
              {bank.name}
            </option>
          ))}
        </select>
      </label>
      <div className="tools">
        {MOODS.map((mood) => (
          <button key={mood.name} type="button" onClick={() => void put(mood)}>
            {mood.name}
          </button>
        ))}
        <button type="button" onClick={() => void addOld()}>
          Add an old connection
        </button>
      </div>
      <p className="happens" role="status">
        {done}
      </p>
    </Section>
  )
}
