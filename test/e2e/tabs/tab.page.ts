import { basiq } from '../../../src/aggregators/basiq'
import { createBankConnection } from '../../../src/connection'

/** Follows the job of the address, as an app's page does, and shows how it stands. */
const job = new URL(globalThis.location.href).searchParams.get('job') ?? ''
const connection = createBankConnection({
  userKey: 'alice',
  aggregator: basiq({ server: '/api/bank' }),
  request: { follow: job, intent: 'refresh' },
})
const show = () => (document.title = connection.getSnapshot().state)
connection.subscribe(show)
connection.start()
show()
