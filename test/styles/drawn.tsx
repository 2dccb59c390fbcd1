import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { View } from '../../src/domain/view'
import { BankConnections, ConnectionView } from '../../src/view'
import { Screen } from '../../src/view/screen/screen'
import { useViewContext, ViewProvider } from '../../src/view/view.context'
import { NO_ACTIONS } from '../../stories/fixtures/no-actions'
import { SCENARIO_VIEWS } from '../../stories/fixtures/scenario.fixtures'
import { credentials, STATE_VIEWS } from '../../stories/fixtures/state.fixtures'
import { stillClock } from '../../stories/fixtures/still-clock'
import { HOOLI, LOGIN_FIELDS, NOW } from '../../stories/fixtures/view.fixtures'
import { oneLook } from '../browser/view/one-look.aggregator'

/** What no fixture shows: a picture of the bank's, and a field that may be left empty. */
const MORE: readonly View[] = [
  { ...STATE_VIEWS.Verifying, institution: { ...HOOLI, logoUrl: 'https://hooli.example/logo.png' } },
  credentials({ fields: LOGIN_FIELDS.map((field) => ({ ...field, optional: true })) }),
]

const SHOWN = { at: NOW, key: 'starting', heading: 'Contacting Hooli Bank' }

/** The kit's own frame, in a flow that has shown other screens before. */
function ScreenLater({ children }: { children: ReactNode }) {
  return (
    <ViewProvider value={{ ...useViewContext(), timeline: [SHOWN, SHOWN] }}>
      <Screen>{children}</Screen>
    </ViewProvider>
  )
}

/** The markup of everything that the kit can draw, apart from the last resort: a server has no error boundaries. */
export const drawnMarkup = (): string =>
  renderToStaticMarkup(
    <>
      {[...Object.values(STATE_VIEWS), ...Object.values(SCENARIO_VIEWS), ...MORE].map((view, index) => (
        // Nothing here is ever drawn again.
        <ConnectionView key={index} view={view} actions={NO_ACTIONS} clock={stillClock} components={{ Screen: ScreenLater }} />
      ))}
      <BankConnections userKey="user-1" aggregator={oneLook('a')} requests={[{ follow: 'a', intent: 'refresh' }]} />
    </>,
  )
