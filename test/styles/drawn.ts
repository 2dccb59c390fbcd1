import { createElement, type ReactNode } from 'react'
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

/** The kit's own frame, in a flow that has shown other screens before. */
function ScreenLater({ children }: { children: ReactNode }) {
  const shown = { at: NOW, key: 'starting', heading: 'Getting in touch' }
  const value = { ...useViewContext(), timeline: [shown, shown] }
  return createElement(ViewProvider, { value }, createElement(Screen, { children }))
}

/** The markup of everything that the kit can draw, apart from the last resort: a server has no error boundaries. */
export function drawnMarkup(): string {
  const views = [...Object.values(STATE_VIEWS), ...Object.values(SCENARIO_VIEWS), ...MORE]
  const screens = views.map((view) =>
    createElement(ConnectionView, { view, actions: NO_ACTIONS, clock: stillClock, components: { Screen: ScreenLater } }),
  )
  const request = { intent: 'follow', id: 'a', asked: 'refresh' } as const
  const cards = createElement(BankConnections, { aggregator: oneLook('a'), requests: [request] })
  return [...screens, cards].map((element) => renderToStaticMarkup(element)).join('')
}
