import { useState } from 'react'
import type { Platform } from '../../shared/demo.types'
import { PLATFORM } from '../../shared/platform'
import type { PreparedLink } from '../../shared/stitch.types'
import { useParts } from '../app.context'
import { orderControl } from './control'
import { Section } from './section'

const DAY = 24 * 3_600_000

/** How long a consent still lasts, in days. */
const LEFT = [1, 3, 7, 30] as const

/** How a connection is prepared whose consent ends at a time. */
const PREPARE: Readonly<Record<Exclude<Platform, 'basiq-2.1'>, (endsAt: number) => Promise<PreparedLink>>> = {
  'basiq-3': async (consentEndsAt) => {
    const institutionId = 'AU00201'
    const wanted = { institutionId, loginId: '', method: 'openbanking', consentEndsAt }
    const { id } = await orderControl<{ id: string }>('connection', wanted)
    return { connectionId: id, institutionId }
  },
  stitch: () => orderControl<PreparedLink>('stitch/link', { login: 'connects', bankId: 'fnb' }),
}

/** What the address of a return says about a visit that another browser began. */
const RETURN: Readonly<Record<Exclude<Platform, 'basiq-2.1'>, string>> = { 'basiq-3': '', stitch: '&code=begun-elsewhere' }

/** The time of a consent, which the app hears of from its server, and a return that was begun in another browser. */
export function ConsentSection({ platform, onChanged }: { platform: Exclude<Platform, 'basiq-2.1'>; onChanged: () => void }) {
  const { flows, clock } = useParts()
  const [days, setDays] = useState<number>(3)
  const institutionId = platform === 'stitch' ? 'fnb' : 'AU00201'

  const openEnding = async () => {
    const endsAt = clock.now() + days * DAY
    const of = await PREPARE[platform](endsAt)
    onChanged()
    flows.begin({ intent: 'update', reason: 'consent-ending', endsAt, ...of })
  }
  const openEnded = async () => {
    const of = await PREPARE[platform](clock.now() - DAY)
    onChanged()
    flows.begin({ intent: 'update', reason: 'consent-expired', ...of })
  }
  const comeBack = () => {
    flows.begin({ intent: 'create', institutionId })
    const nonce = crypto.randomUUID().replaceAll('-', '')
    location.assign(`/?${PLATFORM}=${platform}&state=${nonce}${RETURN[platform]}`)
  }

  return (
    <Section title="Consent" isOpen={false}>
      <p className="happens">The app&rsquo;s server hears when a consent ends, and the app passes it on as the reason.</p>
      <label className="stacked">
        Days left
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {LEFT.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <div className="tools">
        <button type="button" onClick={() => void openEnding()}>
          Consent is ending
        </button>
        <button type="button" onClick={() => void openEnded()}>
          Consent has ended
        </button>
        <button type="button" onClick={comeBack}>
          Come back from another browser
        </button>
      </div>
    </Section>
  )
}
