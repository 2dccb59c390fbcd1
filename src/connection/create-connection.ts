import { restartFrom, stateOf, type ConnectionSnapshot } from '../machine'
import { knownBank, lookKey } from '../query'
import type { Look } from '../policy'
import { learnBank } from './bank-look'
import type { BankConnection, BankConnectionOptions, Sight } from './connection.types'
import { createCore, type Core } from './core'
import { createLife } from './life'
import type { ConnectionParts } from './logic'
import { comeHome, goOut } from './outing'
import { report } from './report'
import { answer, beginFrom, putCredentials } from './sends'

const lookOf = ({ client, aggregator }: Core, { context: { attempt } }: ConnectionSnapshot): Look | null =>
  attempt && (client.getQueryData<Look>(lookKey(aggregator.name, attempt.id)) ?? null)

const sightOf = (core: Core, snapshot: ConnectionSnapshot): Sight => ({
  snapshot,
  look: lookOf(core, snapshot),
  bank: knownBank(core.client, core.aggregator.name, snapshot.context.institutionId),
  text: core.vault.text,
  remembered: core.vault.remembered,
})

const isSomebodyElses = ({ context: { issue } }: ConnectionSnapshot) => issue?.scenario === 'attempt-gone' && issue.code === 'unauthorized-access'

const partsOf = (core: Core): ConnectionParts => ({
  client: core.client,
  clock: core.clock,
  surroundings: core.page,
  report,
  vault: core.vault,
  get aggregator() {
    return core.aggregator
  },
  begin: (context) => beginFrom(core, context),
  moreAttempts: ({ attempts: [, ...others] }) => {
    if (others.length > 0) core.journal.tell({ type: 'more-attempts', attempts: others })
  },
})

/**
 * Follows one bank connection, outside React. Nothing is asked of the platform before `start`, and nothing is begun but by what
 * the user does or by a wait that ends.
 * @throws DeveloperError where the request cannot be begun with this aggregator.
 */
export function createBankConnection(options: BankConnectionOptions): BankConnection {
  const core = createCore(options)
  const parts = partsOf(core)
  const life = createLife(core, parts)
  const listeners = new Set<(sight: Sight) => void>()
  let sight = sightOf(core, life.snapshot())
  let users = 0
  let isFirst = true
  let running = false
  let isResumed = false
  let forgetBank: () => void = () => undefined

  const look = () => {
    const before = sight.snapshot.context.institutionId
    sight = sightOf(core, life.snapshot())
    listeners.forEach((listener) => listener(sight))
    if (running && sight.snapshot.context.institutionId !== before) learn()
  }
  const learn = () => {
    forgetBank()
    forgetBank = learnBank(() => parts, sight.snapshot.context.institutionId, look)
  }
  life.onChange((snapshot) => {
    look()
    if (isResumed && isSomebodyElses(snapshot)) queueMicrotask(dropRecord)
  })

  /** What a record or the address tells comes before what the request says. */
  const wakeUp = () => {
    const { record, dropped } = core.memory.read(core.clock.now())
    if (dropped) core.journal.log({ type: 'record-dropped' })
    const isHome = comeHome(core, record)
    if (record === null) return
    isResumed = record.attempt !== null && !isHome
    life.begin({ ...core.inputOf(record), ...(isHome && { attempt: null }) })
    look()
  }
  /** The record was another user's: nothing of it is shown, and what the host asked for begins. */
  const dropRecord = () => {
    isResumed = false
    core.memory.remove()
    core.journal.log({ type: 'record-dropped' })
    life.stop()
    life.begin(core.inputOf(null))
    life.start()
    look()
  }

  const connection: BankConnection = {
    flow: core.flow,
    queryClient: core.client,
    clock: core.clock,
    get aggregator() {
      return core.aggregator
    },
    getSnapshot: () => sight,
    subscribe: (listener) => {
      const next = (now: Sight) => (typeof listener === 'function' ? listener(now) : listener.next?.(now))
      listeners.add(next)
      return { unsubscribe: () => listeners.delete(next) }
    },
    on: core.journal.on,
    send: (event) => {
      if (!life.snapshot().can(event)) return
      core.journal.log({ type: 'action', action: event.type })
      if (event.type === 'CANCEL') core.vault.empty()
      core.send(event)
    },
    submitCredentials: (values) => {
      if (!life.snapshot().can({ type: 'SUBMIT' })) return
      putCredentials(core, values)
      connection.send({ type: 'SUBMIT' })
    },
    submitAnswers: (answers) => {
      const reading = sight.look?.reading
      if (!life.snapshot().can({ type: 'ANSWER' }) || reading?.status !== 'challenge') return
      answer(core, reading.challenge, answers)
      connection.send({ type: 'ANSWER' })
    },
    authorize: () => goOut(core),
    retry: () => {
      const snapshot = life.snapshot()
      if (restartFrom(snapshot.context)?.by === 'redirect' && snapshot.can({ type: 'GO' })) goOut(core)
      else connection.send({ type: stateOf(snapshot) === 'needs-bank-action' ? 'CONFIRM' : 'RETRY' })
    },
    replaceAggregator: (next) => {
      core.aggregator = next
    },
    start: () => {
      users += 1
      if (running) return
      running = true
      if (isFirst) wakeUp()
      isFirst = false
      life.start()
      learn()
      look()
    },
    stop: () => {
      users = Math.max(0, users - 1)
      // React's StrictMode stops and starts within one task; that is no end.
      queueMicrotask(() => {
        if (users > 0 || !running) return
        running = false
        forgetBank()
        life.stop()
      })
    },
  }
  return connection
}
