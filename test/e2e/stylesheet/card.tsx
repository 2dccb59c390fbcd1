import { ConnectionView, type Appearance } from 'bank-connection-kit'
import { BankPicker } from 'bank-connection-kit/picker'
import { renderToStaticMarkup } from 'react-dom/server'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'

/** A card with a form as a server sends it: what is seen before any script runs. */
export const cardMarkup = (appearance?: Appearance, className?: string): string =>
  renderToStaticMarkup(
    <ConnectionView
      view={STATE_VIEWS.CredentialsFirst}
      actions={NO_ACTIONS}
      clock={stillClock}
      appearance={appearance}
      className={className}
    />,
  )

/** Enough for a search field, with one that is down and one that has no name for a second line. */
const BANKS = Array.from({ length: 14 }, (_, at) => ({
  id: `AU${at}`,
  name: `Bank ${at}`,
  country: at % 2 === 0 ? 'AU' : 'NZ',
  health: at === 3 ? ('down' as const) : ('operational' as const),
}))

/** Every screen and the picker, below one another. A bank's logo is not loaded. */
export const everyCardMarkup = (): string =>
  renderToStaticMarkup(
    <>
      {Object.entries({ ...STATE_VIEWS, ...SCENARIO_VIEWS }).map(([name, view]) => (
        <ConnectionView key={name} view={view} actions={NO_ACTIONS} clock={stillClock} />
      ))}
      <BankPicker institutions={BANKS} onChoose={() => undefined} onBankMissing={() => undefined} />
    </>,
  ).replaceAll(/<link rel="preload"[^>]*>|(?<=src=")https:[^"]*/g, '')
