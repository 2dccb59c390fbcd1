import { forgetUser } from 'bank-connection-kit'
import { handBack } from 'bank-connection-kit/return'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/layers.css'
import 'bank-connection-kit/styles.css'
import 'bank-connection-kit/picker.css'
import 'bank-connection-kit/connections.css'
import { App } from './app'
import { PartsContext, type Parts } from './app.context'
import { createAggregators } from './flows/aggregator'
import { createFlows, type Flows } from './flows/flows'
import { createStore } from './flows/store'
import { control } from './panel/control'
import { createEventLog } from './panel/event-log'
import { createApi, readSession } from './server/api'
import './styles/index.css'
import { createDemoClock, type DemoClock } from './time/demo-clock'

declare global {
  /** The hand at the clock, and what opens a flow without a click, for the console and for tests. */
  var fernway: { clock: DemoClock; flows: Flows } | undefined
}

/** What the app is made of while one user is signed in. The clock belongs to the page. */
async function makeParts(clock: DemoClock, switchUser: Parts['switchUser']): Promise<Parts> {
  const session = await readSession()
  const api = createApi()
  const store = createStore(session.userKey)
  const events = createEventLog()
  const aggregators = createAggregators(session, () => store.get().stitchLogin)
  return { session, api, clock, store, flows: createFlows(store), ...aggregators, events, onEvent: events.add, switchUser }
}

/** Draws the app; see `handBack` for when it does not. */
async function begin(): Promise<void> {
  const place = document.querySelector('#app')
  if (place === null) throw new Error('The page has no place for the app.')
  const root = createRoot(place)
  const clock = await createDemoClock()

  async function signIn(): Promise<void> {
    const parts = await makeParts(clock, switchUser)
    globalThis.fernway = { clock, flows: parts.flows }
    root.render(
      <StrictMode>
        <PartsContext value={parts}>
          <App key={parts.session.userKey} />
        </PartsContext>
      </StrictMode>,
    )
  }

  /** What an app does at a sign-out: it takes its screens away, forgets what it holds, and has the kit forget the user. */
  async function switchUser({ session, store }: Pick<Parts, 'session' | 'store'>): Promise<void> {
    root.render(null)
    forgetUser(session.userKey)
    store.forget()
    await control('switch-user')
    await signIn()
  }

  await signIn()
}

// Every bank's page comes back here. In a window of its own, the page that opened it takes over, and closes it.
if ((await handBack()) === 'alone') await begin()
