import { describe, expect, it } from 'vitest'
import { turnOf } from '../../src/derive'
import type { View } from '../../src/domain'
import { SCENARIO_VIEWS } from '../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../stories/fixtures/state.fixtures'
import { can, only } from '../../stories/fixtures/view.fixtures'

const views: readonly (readonly [string, View])[] = [...Object.entries(STATE_VIEWS), ...Object.entries(SCENARIO_VIEWS)]

describe('the turn', () => {
  it.each(views)('on the screen %s is that of its fixture', (_, view) => {
    // Derived from the rest alone.
    expect(turnOf({ ...view, turn: null })).toBe(view.turn)
  })

  const unsupported = SCENARIO_VIEWS['bank-unsupported']
  const refuted = SCENARIO_VIEWS['details-refuted']
  const resting = SCENARIO_VIEWS['too-soon']
  const support = SCENARIO_VIEWS['outage-persists']

  it.each([
    ['a bank that cannot be connected, if another can be chosen', unsupported, can('chooseBank'), 'user'],
    ['a bank that cannot be connected, if there is only support', unsupported, can('contactSupport'), 'support'],
    ['a bank that cannot be connected, if there is nothing to do', unsupported, can('look'), null],
    ['refuted details, if the host lets them be changed', refuted, can('changeDetails'), 'user'],
    ['refuted details, if nobody can change them here', refuted, can(), null],
    ['a wait before the next try', resting, can('chooseBank', 'contactSupport'), 'nobody'],
    ['a fault that only support can clear up', support, can('contactSupport', 'retry'), 'support'],
    ['a fault without support, that may pass', support, can('retry'), 'user'],
    ['a fault without support or another try', support, only('leave'), null],
    ['a login that cannot be given here', { ...STATE_VIEWS.CredentialsLoading, way: null }, can(), null],
    [
      'a login that the host lets the user change',
      { ...STATE_VIEWS.CredentialsLoading, way: null },
      can('changeDetails'),
      'user',
    ],
    ['a form that is still loading', STATE_VIEWS.CredentialsLoading, can('submitCredentials'), 'kit'],
    ['steps to do at the bank, with a button here or without', SCENARIO_VIEWS['bank-notice'], can(), 'user'],
    ['a session that is over, with a button here or without', SCENARIO_VIEWS['session-expired'], can(), 'user'],
  ] as const)('follows the tag of %s', (_, view, able, turn) => {
    expect(turnOf({ ...view, can: able })).toBe(turn)
  })
})
