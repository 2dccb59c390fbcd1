import type { Platform } from '../../shared/demo.types'
import { platforms } from '../../shared/platform'
import { useParts } from '../app.context'
import type { VisitIn } from '../flows/flow.types'
import { useAppState } from '../flows/store'
import { Section } from './section'

const NAMES: Readonly<Record<Platform, string>> = { 'basiq-2.1': 'Basiq v2.1', 'basiq-3': 'Basiq v3', stitch: 'Stitch' }

const WAYS: Readonly<Record<Platform, string>> = {
  'basiq-2.1': 'People sign in with a form in the app.',
  'basiq-3': 'People give consent on a page of the platform.',
  stitch: 'People link banks on a page of the platform. Accounts can be verified, too.',
}

const VISITS: readonly [VisitIn, string][] = [
  ['redirect', 'in this tab'],
  ['popup', 'in a window'],
]

/** Which platform the same app stands on, and how it sends people to their bank. */
export function PlatformSection({ platform }: { platform: Platform }) {
  const { store } = useParts()
  const { visitIn } = useAppState(store)
  const turn = (to: Platform) => store.set({ platform: to, place: { name: 'overview' } })
  return (
    <Section title="Platform">
      <fieldset className="segments">
        <legend>Platform</legend>
        {platforms.map((each) => (
          <label key={each}>
            <input type="radio" name="platform" checked={platform === each} onChange={() => turn(each)} />
            {NAMES[each]}
          </label>
        ))}
      </fieldset>
      <p className="happens">{WAYS[platform]}</p>
      {platform !== 'basiq-2.1' && (
        <fieldset>
          <legend>The platform’s pages open</legend>
          <span className="asks">The platform’s pages open</span>
          {VISITS.map(([way, name]) => (
            <label key={way}>
              <input type="radio" name="visit" checked={visitIn === way} onChange={() => store.set({ visitIn: way })} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </Section>
  )
}
