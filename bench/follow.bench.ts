import { QueryClient } from '@tanstack/react-query'
import { bench, describe } from 'vitest'
import { createBankConnection } from '../src/connection'
import { deriveView } from '../src/controller/view.derive'
import type { Aggregator } from '../src/domain'
import { createManualClock } from '../src/sandbox'

const silent: Aggregator = {
  name: 'silent',
  idPattern: /./,
  entry: () => 'call',
  begin: () => new Promise(() => undefined),
  read: () => new Promise(() => undefined),
}
const options = {
  userKey: 'user-1',
  aggregator: silent,
  request: { follow: 'job-1', intent: 'refresh' },
  queryClient: new QueryClient(),
  clock: createManualClock(),
} as const

describe('a connection', () => {
  bench('is made, started and stopped', () => {
    const connection = createBankConnection(options)
    connection.start()
    connection.stop()
  })

  const sight = createBankConnection(options).getSnapshot()
  const host = { leave: true, signIn: true, chooseBank: true, changeDetails: true, contactSupport: true, notify: true }
  bench('becomes a view', () => {
    deriveView(sight, host)
  })
})
