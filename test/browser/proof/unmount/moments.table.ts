import type { BasiqCall } from '../../../../src/aggregators/basiq'
import type { ConnectionRequest, ConnectionState, StopScenario } from '../../../../src/domain'
import type { Version } from '../../../../src/sandbox'
import { MINUTE, SECOND, type World } from '../../../connection/world'
import type { mount } from '../host'

/** The page as its user sees and presses it. */
type Screen = Awaited<ReturnType<typeof mount>>
type Walk = (screen: Screen, world: World) => Promise<void>

/** A moment at which a host may take the kit off the page, and how it comes to that. */
export interface Moment {
  /** Default: 2.1. */
  version?: Version
  /** Default: a first connection. */
  request?: (world: World) => ConnectionRequest
  /** What the user does and what time goes by, from the first screen on. */
  walk?: Walk
  /** The call that is on its way at the moment, held back from the end of the walk on, or from the start. Default: none. */
  holds?: BasiqCall
  /** What leads to that call. */
  last?: Walk
}

const BANK = 'AU00000'

const pass =
  (ms: number): Walk =>
  async (_, world) =>
    world.clock.advance(ms)

// By the elements themselves: a pointer and keys take most of the time here, and how the kit is used is not the question.
const type = (screen: Screen, label: string, value: string): void => {
  const input = screen.getByLabelText(label, { exact: true }).element()
  if (input instanceof HTMLInputElement) input.value = value
}
const press =
  (name: string | RegExp): Walk =>
  async (screen, world) => {
    const button = screen.getByRole('button', { name }).element()
    if (button instanceof HTMLElement) button.click()
    await world.clock.advance(0)
  }
const both =
  (first: Walk, second: Walk): Walk =>
  async (screen, world) => {
    await first(screen, world)
    await second(screen, world)
  }

const signIn =
  (loginId: string, afterMs: number, password = 'sandbox'): Walk =>
  async (screen, world) => {
    type(screen, 'Login ID', loginId)
    type(screen, 'Password', password)
    await press(/^Sign in/)(screen, world)
    await world.clock.advance(afterMs)
  }
const answer: Walk = async (screen, world) => {
  type(screen, 'Code', '1234')
  await press('Confirm')(screen, world)
}

/** A connection of long ago, which the host wants refreshed, or of which it knows why it stopped. */
const refresh =
  (because?: StopScenario): NonNullable<Moment['request']> =>
  ({ sandbox, userId }) => {
    const { id: connectionId } = sandbox.control.addConnection({ userId, institutionId: BANK, loginId: 'gavinBelson' })
    return { intent: 'refresh', connectionId, institutionId: BANK, ...(because && { reason: because }) }
  }
/** Work that ended before the page was opened. */
const finished: Moment['request'] = ({ sandbox, userId }) => {
  sandbox.control.addConnection({ userId, institutionId: BANK, loginId: 'gavinBelson' })
  return { follow: sandbox.control.jobs()[0]?.id ?? '', intent: 'create', institutionId: BANK }
}
/** While the bank's name and looks are being asked for. */
const nameless = (request?: Moment['request']): Moment => ({ holds: 'connector', ...(request && { request }) })

const begun = signIn('stuck', 20 * SECOND)
const sent = signIn('stuck', 0)

/** Every state, at rest where it can be, and while something is asked for. */
export const MOMENTS: Readonly<Record<ConnectionState, readonly [Moment, ...Moment[]]>> = {
  idle: [{ request: refresh() }, nameless(refresh())],
  starting: [{ holds: 'create', last: sent }],
  verifying: [
    { walk: signIn('stuck-verify', 5 * SECOND) },
    { walk: signIn('stuck-verify', 5 * SECOND), holds: 'job', last: pass(10 * SECOND) },
  ],
  'needs-mfa': [{ walk: signIn('mfa-code', 12 * SECOND) }, { walk: signIn('mfa-code', 12 * SECOND), holds: 'mfa', last: answer }],
  polling: [{ walk: begun }, { walk: begun, holds: 'job', last: pass(10 * SECOND) }],
  'needs-credentials': [{}, nameless()],
  'needs-authorization': [{ version: '3.0' }, nameless(refresh('authorization-required'))],
  'needs-bank-action': [{ walk: signIn('notice', MINUTE) }, nameless(refresh('bank-notice'))],
  'needs-retry': [{ walk: signIn('times-out', 10 * MINUTE) }, nameless(refresh('attempt-timed-out'))],
  'needs-sign-in': [{ request: refresh('session-expired') }, nameless(refresh('session-expired'))],
  'outage-wait': [{ walk: signIn('outage-7d', MINUTE) }, nameless(refresh('bank-outage'))],
  'needs-support': [{ request: refresh('outage-persists') }, nameless(refresh('outage-persists'))],
  unsupported: [{ walk: signIn('unsupported', SECOND) }, nameless(refresh('bank-unsupported'))],
  connected: [{ walk: signIn('gavinBelson', MINUTE, 'hooli2016') }, nameless(finished)],
  left: [{ walk: both(begun, press('Leave for now')) }, { holds: 'create', last: both(sent, press('Leave for now')) }],
  cancelled: [{ walk: both(begun, press('Cancel')) }, { holds: 'create', last: both(sent, press('Cancel')) }],
}
