import { ConnectionView } from 'bank-connection-kit'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Appearance } from '../../../src/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'

/** A card with a form as a server sends it: what is seen before any script runs. */
export const cardMarkup = (appearance?: Appearance): string =>
  renderToStaticMarkup(<ConnectionView view={STATE_VIEWS.CredentialsFirst} actions={NO_ACTIONS} appearance={appearance} />)
