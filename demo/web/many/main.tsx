import { BankConnection, type Aggregator, type Clock } from 'bank-connection-kit'
import { createManualClock } from 'bank-connection-kit/sandbox'
import { createRoot } from 'react-dom/client'
import { createBasiq } from '../flows/aggregator'
import { withoutPush } from '../flows/without-push'
import { readSession } from '../server/api'
import { createDemoClock } from '../time/demo-clock'
import { loneJobs } from './lone-jobs'

declare global {
  /** What is measured: mounts so many more, and lets time pass. */
  var many: { mount(count: number): void; travel(ms: number): Promise<void> } | undefined
}

interface World {
  aggregator: Aggregator
  clock: Clock
  /** Of the card at this place. */
  jobId(index: number): string
  travel(ms: number): Promise<void>
}

/** Every card follows the same job of the sandbox. */
async function oneJob(id: string): Promise<World> {
  const [session, clock] = await Promise.all([readSession(), createDemoClock()])
  const aggregator = withoutPush(createBasiq(session, 'basiq-2.1'))
  return { aggregator, clock, jobId: () => id, travel: clock.travel }
}

/** Every card follows a job of its own. */
function jobEach(): World {
  const clock = createManualClock()
  return { aggregator: loneJobs, clock, jobId: (index) => `job-${index}`, travel: clock.advance }
}

const job = new URLSearchParams(location.search).get('job')
const { aggregator, clock, jobId, travel } = job === null ? jobEach() : await oneJob(job)
const place = document.querySelector('#app')
if (place === null) throw new Error('The page has no place for the cards.')
const root = createRoot(place)
let mounted = 0

globalThis.many = {
  travel,
  mount: (count) => {
    mounted += count
    root.render(
      Array.from({ length: mounted }, (_, index) => (
        <BankConnection
          key={index}
          userKey="demo"
          aggregator={aggregator}
          clock={clock}
          request={{ follow: jobId(index), intent: 'create' }}
        />
      )),
    )
  },
}
place.setAttribute('data-ready', '')
