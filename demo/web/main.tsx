import { handBack } from 'bank-connection-kit/return'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/layers.css'
import 'bank-connection-kit/styles.css'
import { App } from './app'
import { PartsContext, type Parts } from './app.context'
import { createAggregators } from './flows/aggregator'
import { createFlows, type Flows } from './flows/flows'
import { createStore } from './flows/store'
import { createEventLog } from './panel/event-log'
import { createApi, readSession } from './server/api'
import { createStitchApi } from './stitch/stitch.api'
import './styles/index.css'
import { createDemoClock, type DemoClock } from './time/demo-clock'

declare global {
  /** The hand at the clock, and what opens a flow without a click, for the console and for tests. */
  var fernway: { clock: DemoClock; flows: Flows } | undefined
}

async function makeParts(): Promise<Parts> {
  const [session, clock] = await Promise.all([readSession(), createDemoClock()])
  const { fetch: send } = clock.traffic
  const api = createApi(send)
  const store = createStore(session.userKey)
  const events = createEventLog()
  const aggregatorOf = createAggregators(session, api, createStitchApi(send, clock), send)
  return { session, api, clock, store, flows: createFlows(store), aggregatorOf, events, onEvent: events.add }
}

/** Draws the app; see `handBack` for when it does not. */
async function begin(): Promise<void> {
  const parts = await makeParts()
  globalThis.fernway = { clock: parts.clock, flows: parts.flows }
  const root = document.querySelector('#app')
  if (root === null) throw new Error('The page has no place for the app.')
  createRoot(root).render(
    <StrictMode>
      <PartsContext value={parts}>
        <App />
      </PartsContext>
    </StrictMode>,
  )
}

// Every bank's page comes back here. In a window of its own, the page that opened it takes over, and closes it.
if ((await handBack()) === 'alone') await begin()
