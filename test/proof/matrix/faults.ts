import type { Fault } from '../../../src/sandbox'
import { HOUR, SECOND } from '../../connection/world'
import type { FaultName } from './cell.types'
import type { MatrixWorld, Stage } from './world'

/** Something that goes wrong, and how it is over. */
interface Misfortune {
  /** Answers with the page that is looked at from then on. */
  strike(world: MatrixWorld, stage: Stage): Stage | void
  /** How long it lasts before the screen is looked at. */
  lastsMs: number
  over(world: MatrixWorld, stage: Stage): void
  /** How long until all is as it should be. */
  settlesMs: number
}

const nothing = () => undefined

/** Every answer goes wrong until it is over. */
const striking = (fault: Fault, lastsMs = 45 * SECOND, settlesMs = 40 * SECOND): Misfortune => {
  let mend: () => void = nothing
  return {
    strike: ({ control }) => {
      mend = control.fail({ times: Infinity, fault })
    },
    lastsMs,
    over: () => mend(),
    settlesMs,
  }
}

/** One look gets this in place of the truth. */
const answeredOnce = (value: unknown): Misfortune => ({
  strike: ({ control }) => {
    control.fail({ method: 'GET', path: '/jobs/*', fault: { kind: 'json', value } })
  },
  lastsMs: 30 * SECOND,
  over: nothing,
  settlesMs: SECOND,
})

const OLD_JOB = {
  type: 'job',
  created: '2026-11-22T09:00:00Z',
  updated: '2026-11-22T09:00:00Z',
  steps: [{ title: 'verify-credentials', status: 'pending', result: null }],
  links: {},
}
const OTHER_JOB = { ...OLD_JOB, id: 'an-earlier-job', steps: [{ title: 'verify-credentials', status: 'success', result: null }] }

/** Made anew for each cell: some hold how they are mended. */
export function misfortunes(): Readonly<Record<FaultName, Misfortune>> {
  const dropped = striking({ kind: 'dropped' })
  return {
    offline: {
      ...dropped,
      strike: (world, stage) => {
        dropped.strike(world, stage)
        stage.page.isOffline = true
      },
      over: (world, stage) => {
        dropped.over(world, stage)
        stage.page.isOffline = false
        stage.page.wake('online')
      },
    },
    portal: striking({ kind: 'html' }),
    cors: striking({ kind: 'dropped' }),
    timeout: striking({ kind: 'hanging' }, 75 * SECOND, 65 * SECOND),
    storm: striking({ kind: 'status', status: 503 }),
    limit: striking({ kind: 'status', status: 429, retryAfterS: 60 }, 45 * SECOND, 70 * SECOND),
    trickle: striking({ kind: 'trickle', everyMs: 2 * SECOND, pieces: 4 }),
    disorder: answeredOnce(OLD_JOB),
    stale: answeredOnce(OTHER_JOB),
    sleep: {
      strike: (world) => world.sleep(3 * HOUR),
      lastsMs: 0,
      over: (_, { page }) => page.wake('seen'),
      settlesMs: 35 * SECOND,
    },
    back: { strike: (world) => world.setClock(-HOUR), lastsMs: 45 * SECOND, over: nothing, settlesMs: SECOND },
    forward: { strike: (world) => world.setClock(HOUR), lastsMs: 45 * SECOND, over: nothing, settlesMs: SECOND },
    reload: {
      strike: (world, stage) => {
        world.unload(stage)
        return world.open()
      },
      lastsMs: 2 * SECOND,
      over: nothing,
      settlesMs: 20 * SECOND,
    },
    tab: { strike: (world) => world.open(), lastsMs: 2 * SECOND, over: nothing, settlesMs: 20 * SECOND },
    hidden: {
      strike: (_, { page }) => {
        page.isHidden = true
      },
      lastsMs: 45 * SECOND,
      over: (_, { page }) => {
        page.isHidden = false
        page.wake('seen')
      },
      settlesMs: 2 * SECOND,
    },
    remount: {
      strike: (_, { connection }) => connection.stop(),
      lastsMs: 5 * SECOND,
      over: (_, { connection }) => connection.start(),
      settlesMs: 2 * SECOND,
    },
    session: {
      strike: (world) => world.endSession(),
      lastsMs: 45 * SECOND,
      over: (world, { connection }) => {
        world.renewSession()
        connection.actions.signedIn()
      },
      settlesMs: 20 * SECOND,
    },
    storage: { strike: (world) => world.breakStorage(), lastsMs: 20 * SECOND, over: nothing, settlesMs: SECOND },
  }
}

/** Those that meet what is sent, and not the page it is sent from. */
export const ON_THE_WIRE: ReadonlySet<FaultName> = new Set(['offline', 'portal', 'cors', 'timeout', 'storm', 'limit', 'trickle'])
