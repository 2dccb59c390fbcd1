import { QueryClient } from '@tanstack/react-query'
import type { Connection } from '../../../src/connection'
import { createBankConnection } from '../../../src/connection'
import { SessionEndedError, type Aggregator, type Clock, type ConnectionRequest, type View } from '../../../src/domain'
import { createManualClock, type Version } from '../../../src/sandbox'
import { placeOf, memoryStorage, testPage, testWorld, type TestPage, type TestStorage } from '../../connection/world'

/** One page load with one connection on it. */
export interface Stage {
  readonly connection: Connection
  readonly page: TestPage
  at(): string
  view(): View
}

/** A world whose device can sleep, have its clock set, be reloaded and lose its session. */
export interface MatrixWorld {
  readonly control: ReturnType<typeof testWorld>['sandbox']['control']
  readonly userId: string
  /** True time passes, timers fire. */
  pass(ms: number): Promise<void>
  /** True time passes and no timer fires, as in a laptop that is shut. */
  sleep(ms: number): void
  /** Somebody sets the device's clock; the platform's is right. */
  setClock(ms: number): void
  endSession(): void
  renewSession(): void
  breakStorage(): void
  open(): Stage
  /** The page goes: what was under way on it is never heard of again. */
  unload(stage: Stage): void
}

/** What is asked after a page has gone is never answered there. */
function mortal(aggregator: Aggregator, isAlive: () => boolean): Aggregator {
  const alive = async <T>(answer: Promise<T>): Promise<T> => {
    const result = await answer
    return isAlive() ? result : new Promise<never>(() => undefined)
  }
  return {
    ...aggregator,
    begin: (request, call) => alive(aggregator.begin(request, call)),
    read: (attempt, call) => alive(aggregator.read(attempt, call)),
  }
}

export function matrixWorld(version: Version, request: (world: MatrixWorld) => ConnectionRequest): MatrixWorld {
  const timers = createManualClock(Date.UTC(2026, 10, 22, 9))
  let [slept, skew, signedIn, isBroken] = [0, 0, true, false]
  const platformClock: Clock = { ...timers, now: () => timers.now() + slept }
  const device: Clock = { ...timers, now: () => timers.now() + slept + skew }
  const { sandbox, userId, aggregator } = testWorld({
    version,
    clock: platformClock,
    getToken: () => {
      if (!signedIn) throw new SessionEndedError('sign-in')
      return sandbox.control.issueToken({ userId, scope: 'CLIENT_ACCESS', version })
    },
  })
  const items = memoryStorage()
  const fragile = (storage: TestStorage, isAlive: () => boolean): TestStorage => ({
    ...storage,
    getItem: (key) => {
      if (isBroken) throw new Error('SecurityError')
      return storage.getItem(key)
    },
    setItem: (key, value) => {
      if (isBroken) throw new Error('QuotaExceededError')
      if (isAlive()) storage.setItem(key, value)
    },
    removeItem: (key) => {
      if (isBroken) throw new Error('SecurityError')
      if (isAlive()) storage.removeItem(key)
    },
  })
  const gone = new Set<object>()
  let wanted: ConnectionRequest | null = null

  const world: MatrixWorld = {
    control: sandbox.control,
    userId,
    pass: (ms) => timers.advance(ms),
    sleep: (ms) => {
      slept += ms
    },
    setClock: (ms) => {
      skew += ms
    },
    endSession: () => {
      signedIn = false
      sandbox.control.expireTokens()
    },
    renewSession: () => {
      signedIn = true
    },
    breakStorage: () => {
      isBroken = true
    },
    open: () => {
      wanted ??= request(world)
      const key = {}
      const isAlive = () => !gone.has(key)
      const page = testPage()
      const connection = createBankConnection({
        aggregator: mortal(aggregator(), isAlive),
        request: wanted,
        queryClient: new QueryClient(),
        clock: device,
        environment: page,
        resume: { storage: fragile(items.otherTab(), isAlive) },
        userKey: 'user-1',
      })
      connection.start()
      const stage: Stage = {
        connection,
        page,
        at: () => placeOf(connection.getSnapshot()),
        view: () => connection.getSnapshot().view,
      }
      keys.set(stage, key)
      return stage
    },
    unload: (stage) => {
      gone.add(keys.get(stage) ?? {})
      stage.connection.stop()
    },
  }
  const keys = new Map<Stage, object>()
  return world
}
