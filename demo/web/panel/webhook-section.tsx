import { useState } from 'react'
import type { Platform } from '../../shared/demo.types'
import { orderControl } from './control'
import { Section } from './section'

const EVENTS = ['connection.updated', 'connection.invalidated', 'transactions.updated', 'consent.warning'] as const

const MINUTE_MS = 60_000
const WAYS: readonly { name: string; times: number; delayMs: number }[] = [
  { name: 'Send', times: 1, delayMs: 0 },
  { name: 'Lose', times: 0, delayMs: 0 },
  { name: 'Repeat', times: 3, delayMs: 0 },
  { name: 'Two minutes late', times: 1, delayMs: 2 * MINUTE_MS },
  { name: 'Ten minutes late', times: 1, delayMs: 10 * MINUTE_MS },
]

/** Signed messages of the platform to the app's server. They are only ever a reason to look, so nothing depends on them. */
export function WebhookSection({ platform }: { platform: Exclude<Platform, 'stitch'> }) {
  const [type, setType] = useState<string>(EVENTS[0])
  const [done, setDone] = useState<string | null>(null)

  const send = async ({ name, times, delayMs }: (typeof WAYS)[number]) => {
    const statuses = await orderControl<number[] | null>('webhook', { platform, type, times, delayMs })
    if (statuses === null) setDone(`${type}: on its way (${name.toLowerCase()})`)
    else setDone(statuses.length === 0 ? `${type}: lost` : `${type}: answered ${statuses.join(', ')}`)
  }

  return (
    <Section title="Webhook" isOpen={false}>
      <p className="happens">Wakes what is followed. A signature older than five minutes is refused.</p>
      <label className="stacked">
        What has happened
        <select value={type} onChange={(event) => setType(event.target.value)}>
          {EVENTS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <div className="tools">
        {WAYS.map((way) => (
          <button key={way.name} type="button" onClick={() => void send(way)}>
            {way.name}
          </button>
        ))}
      </div>
      <p className="happens" role="status">
        {done}
      </p>
    </Section>
  )
}
