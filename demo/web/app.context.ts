import type { TelemetryEvent } from 'bank-connection-kit'
import { createContext, use } from 'react'
import type { Session } from '../shared/demo.types'
import type { Aggregators } from './flows/aggregator'
import type { Flows } from './flows/flows'
import type { Store } from './flows/store'
import type { EventLog } from './panel/event-log'
import type { Api } from './server/api'
import type { DemoClock } from './time/demo-clock'

/** What every part of the app may use; made once for each sign-in. */
export interface Parts extends Aggregators {
  session: Session
  api: Api
  clock: DemoClock
  store: Store
  flows: Flows
  events: EventLog
  onEvent(event: TelemetryEvent): void
  /** Signs this user out, and the other one in, on the same page. */
  switchUser(parts: Pick<Parts, 'session' | 'store'>): Promise<void>
}

export const PartsContext = createContext<Parts | null>(null)

export function useParts(): Parts {
  const parts = use(PartsContext)
  if (parts === null) throw new Error('A part of the app was drawn outside of it.')
  return parts
}
