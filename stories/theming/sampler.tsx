import { ConnectionView, type PresentationProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { stillClock } from '../fixtures/still-clock'
import './sampler.css'

/** One screen of each tone, and those with the most different parts. */
const SCREENS = [
  STATE_VIEWS.CredentialsFirst,
  STATE_VIEWS.PollingTimed,
  STATE_VIEWS.MfaCodeRefused,
  SCENARIO_VIEWS['bank-notice'],
  STATE_VIEWS.OutageQueued,
  STATE_VIEWS.ConnectedPartly,
  STATE_VIEWS.Support,
]

/** The screens by which a look is judged, side by side. */
export function Sampler(props: PresentationProps) {
  return (
    <div className="sampler">
      {SCREENS.map((view) => (
        <ConnectionView key={view.state} view={view} actions={NO_ACTIONS} clock={stillClock} {...props} />
      ))}
    </div>
  )
}
