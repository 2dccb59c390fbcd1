import { BankConnection, ConnectionView, type View } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'

export const ORIGIN = 'https://bank.example'

/** A host allows its platform's logos by name; this policy names nobody but itself. */
const withOwnLogo = (view: View): View =>
  view.institution?.logoUrl ? { ...view, institution: { ...view.institution, logoUrl: `${ORIGIN}/missing.png` } } : view

const aggregator = basiq({ version: '2.1', userId: 'user-1', apiUrl: ORIGIN, getToken: () => 'token' })

const APPEARANCE = {
  'color-accent': 'rgb(1, 2, 3)',
  'color-paper': 'red; } body { display: none',
  'color-sunk': 'url(https://elsewhere.example/pixel.png)',
  scheme: 'dark',
} as const

/** Every screen at once, of the built package, and one that follows: as a bank's own page would have them. */
export function Screens() {
  return (
    <>
      {Object.entries({ ...STATE_VIEWS, ...SCENARIO_VIEWS }).map(([name, view]) => (
        <article key={name} data-screen={name}>
          <ConnectionView view={withOwnLogo(view)} actions={NO_ACTIONS} clock={stillClock} appearance={APPEARANCE} />
        </article>
      ))}
      <article data-screen="live">
        <BankConnection userKey="user-1" aggregator={aggregator} request={{ intent: 'create', institutionId: 'AU00000' }} />
      </article>
    </>
  )
}
