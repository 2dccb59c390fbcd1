import { useState } from 'react'
import type { Platform } from '../../shared/demo.types'
import { control } from './control'
import { faultsOf } from './faults.table'
import { Section } from './section'

/** What goes wrong between the browser and the platform. */
export function FaultSection({ platform }: { platform: Platform }) {
  const faults = faultsOf[platform]
  const [chosen, setChosen] = useState(0)
  const [done, setDone] = useState<string | null>(null)
  const [isOffline, setOffline] = useState(false)
  const fault = faults[chosen]

  const act = async (path: string, said: string, body?: unknown) => {
    await control(path, body)
    setDone(said)
  }
  const turnNetwork = () => {
    window.dispatchEvent(new Event(isOffline ? 'online' : 'offline'))
    setOffline(!isOffline)
  }

  return (
    <Section title="Faults" isOpen={false}>
      <label className="stacked">
        On the next requests
        <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {faults.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="happens">{fault?.happens}</p>
      <div className="tools">
        <button type="button" onClick={() => void act('fault', `Next: ${fault?.name}`, fault?.rule)}>
          Strike
        </button>
        <button type="button" onClick={() => void act('faults/clear', 'No faults')}>
          Clear
        </button>
        <button type="button" onClick={() => void act('expire-tokens', 'Every token has expired')}>
          Expire tokens
        </button>
        <button type="button" onClick={() => void act('sign-out', 'The session in Fernway has ended')}>
          End the session
        </button>
        <button type="button" aria-pressed={isOffline} onClick={turnNetwork}>
          Offline
        </button>
      </div>
      <p className="happens" role="status">
        {done}
      </p>
    </Section>
  )
}
