import type { ConnectionRequest } from '../../../src/domain'
import { MINUTE, SECOND } from '../../connection/world'
import type { Place } from './cell.types'
import { matrixWorld, type MatrixWorld, type Stage } from './world'

/** How a flow comes to stand where something is to go wrong, by what the platform and the user do. */
interface Arrival {
  world(): MatrixWorld
  /** What the user does, and how long it takes. Null: the first screen is the place. */
  arrive: ((stage: Stage, world: MatrixWorld) => Promise<void>) | null
  /** Sent with the fault: a fault on the wire is there before, so that what is sent meets it, any other comes while it is in the air. */
  sends?: (stage: Stage) => void
}

const BANK = 'AU00000'
const create = (institutionId = BANK): ConnectionRequest => ({ intent: 'create', institutionId })
const form = (institutionId?: string) => () => matrixWorld('2.1', () => create(institutionId))
const connected = (loginId: string) => () =>
  matrixWorld('2.1', ({ control, userId }) => ({
    intent: 'refresh',
    connectionId: control.addConnection({ userId, institutionId: BANK, loginId }).id,
    institutionId: BANK,
  }))
const consent = () => matrixWorld('3.0', () => create())
const because = () =>
  matrixWorld('2.1', ({ control, userId }) => ({
    intent: 'refresh',
    connectionId: control.addConnection({ userId, institutionId: BANK, loginId: 'gavinBelson' }).id,
    institutionId: BANK,
    reason: 'outage-persists',
  }))

const signIn = (stage: Stage, loginId: string, password = 'sandbox') =>
  stage.connection.actions.submitCredentials({ loginId, password })

/** Signs in, and so much time goes by. */
const after =
  (loginId: string, ms: number, password?: string): Arrival['arrive'] =>
  async (stage, world) => {
    signIn(stage, loginId, password)
    await world.pass(ms)
  }
const started =
  (ms: number): Arrival['arrive'] =>
  async (stage, world) => {
    stage.connection.actions.start()
    await world.pass(ms)
  }

export const ARRIVALS: Readonly<Record<Place, Arrival>> = {
  idle: { world: connected('gavinBelson'), arrive: null },
  starting: { world: form(), arrive: null, sends: (stage) => signIn(stage, 'stuck-verify') },
  verifying: { world: form(), arrive: after('stuck-verify', 5 * SECOND) },
  'needs-mfa.asking': { world: form(), arrive: after('mfa-seconds', 12 * SECOND) },
  polling: { world: form(), arrive: after('stuck', 20 * SECOND) },
  'needs-credentials': { world: form(), arrive: after('wrong', MINUTE) },
  'needs-authorization.asking': { world: consent, arrive: null },
  'needs-authorization.away': {
    world: consent,
    arrive: async (stage, world) => {
      stage.connection.actions.authorize()
      await world.pass(SECOND)
    },
  },
  'needs-bank-action': { world: form(), arrive: after('notice', MINUTE) },
  'needs-retry': { world: form(), arrive: after('code-unheard-of', MINUTE) },
  'needs-sign-in': {
    world: form(),
    arrive: async (stage, world) => {
      signIn(stage, 'stuck')
      await world.pass(20 * SECOND)
      world.endSession()
      await world.pass(20 * SECOND)
    },
  },
  'outage-wait.cooldown': { world: connected('outage-refresh'), arrive: started(MINUTE) },
  'outage-wait.bank-down': {
    world: connected('gavinBelson'),
    arrive: async (stage, world) => {
      world.control.outage(BANK)
      stage.connection.actions.start()
      await world.pass(MINUTE)
    },
  },
  'outage-wait.queued': { world: form(), arrive: after('outage-7d', MINUTE) },
  'needs-support': { world: because, arrive: null },
  unsupported: { world: form('AU00105'), arrive: null },
  connected: { world: form(), arrive: after('gavinBelson', MINUTE, 'hooli2016') },
  left: {
    world: form(),
    arrive: async (stage, world) => {
      signIn(stage, 'stuck')
      await world.pass(20 * SECOND)
      stage.connection.actions.leave()
    },
  },
  cancelled: {
    world: form(),
    arrive: async (stage, world) => {
      signIn(stage, 'stuck')
      await world.pass(20 * SECOND)
      stage.connection.actions.cancel()
    },
  },
}
