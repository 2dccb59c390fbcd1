import { QueryClient } from '@tanstack/react-query'
import { createActor } from 'xstate'
import { bench, describe } from 'vitest'
import { createBankConnection } from '../src/connection'
import { connectionLogic } from '../src/connection/connection-logic'
import { deriveView, type ViewFacts } from '../src/derive'
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

  const input = { instance: 'bench', intent: 'refresh', entries: { create: null, update: null, refresh: 'call' } } as const
  const facts: ViewFacts = {
    snapshot: createActor(connectionLogic, { input }).getSnapshot(),
    look: null,
    bank: null,
    platform: null,
    text: null,
    remembered: {},
    inWindow: false,
    forgetsReturn: false,
    canRunUnattended: false,
  }
  bench('becomes a view', () => {
    deriveView(facts)
  })
})
