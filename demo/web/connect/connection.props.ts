import type { ConnectionCallbacks, ConnectionHandlers, HeadingLevel } from 'bank-connection-kit'
import type { Flow } from '../flows/flow.types'

/** What a flow is shown with, whatever its platform. */
export interface ConnectionProps extends ConnectionCallbacks {
  handlers: ConnectionHandlers
  flow: Flow
  headingLevel: HeadingLevel
}
