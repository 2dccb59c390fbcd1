import { describe, expect, it } from 'vitest'
import type { Aggregator, View } from '../../src/domain'
import { deferred } from '../../src/testing'
import { HOUR, MINUTE, SECOND, testWorld } from '../connection/world'
import { after, create, login, requested, type Play } from './plays'

/** A view in short: where it is, whose turn, the buttons, how far the journey is. Everything that is there is named, and nothing else. */
const inShort = (view: View) => ({
  at: 'stage' in view ? `${view.state}.${view.stage}` : view.state,
  turn: `${view.turn ?? 'nobody'}, ${view.activity}${view.watching ? ', watching' : ''}`,
  can: Object.entries(view.can)
    .flatMap(([name, isThere]) => (isThere ? [name] : []))
    .sort()
    .join(' '),
  retryBy: view.retryBy,
  hints: view.hints.join(' '),
  journey: view.journey.map(({ key, status }) => `${key} ${status}`).join(', '),
  step: view.reference.step,
})

const FIRST = 'sign-in now, accounts upcoming, transactions upcoming'
const BROKEN = 'sign-in broken, accounts upcoming, transactions upcoming'
const FETCHING = 'sign-in done, accounts now, transactions upcoming'
const ASKED = 'sign-in done, code now, accounts upcoming, transactions upcoming'
const WAITING = 'sign-in waiting, accounts upcoming, transactions upcoming'
const UPCOMING = 'sign-in upcoming, accounts upcoming, transactions upcoming'
const DONE = 'sign-in done, accounts done, transactions done'

const PLAYED: readonly (readonly [name: string, play: Play, view: Partial<ReturnType<typeof inShort>> & { at: string }])[] = [
  [
    'a refresh that nobody has started',
    requested((connectionId) => ({ intent: 'refresh', connectionId, institutionId: 'AU00000' })),
    { at: 'idle', turn: 'user, needs-user', can: 'cancel leave start', journey: UPCOMING },
  ],
  [
    'a form that asks for the first time',
    requested(() => create),
    {
      at: 'needs-credentials',
      turn: 'user, needs-user',
      can: 'cancel changeDetails chooseBank leave submitCredentials',
      journey: FIRST,
    },
  ],
  [
    'a login that is being checked',
    login('stuck-verify', 3 * SECOND),
    { at: 'verifying', turn: 'bank, busy, watching', can: 'cancel leave', journey: FIRST, step: 'verify-credentials' },
  ],
  [
    'a code that is asked for',
    login('mfa-code', 10 * SECOND),
    {
      at: 'needs-mfa.asking',
      turn: 'user, needs-user, watching',
      can: 'cancel leave submitAnswers',
      journey: ASKED,
      step: 'mfa-challenge',
    },
  ],
  [
    'a code that is being checked',
    after(login('mfa-code', 10 * SECOND), ({ connection }) => connection.actions.submitAnswers(['1234'])),
    { at: 'needs-mfa.checking', turn: 'bank, busy, watching', can: 'cancel leave', journey: ASKED, step: 'mfa-challenge' },
  ],
  [
    'data that is being fetched',
    login('stuck', 15 * SECOND),
    { at: 'polling', turn: 'nobody, busy, watching', can: 'cancel leave notify', journey: FETCHING },
  ],
  [
    'data that takes longer than usual',
    login('stuck', 10 * MINUTE),
    {
      at: 'polling',
      turn: 'nobody, busy, watching',
      can: 'cancel leave look notify',
      hints: 'slow',
      journey: FETCHING,
      step: 'retrieve-accounts',
    },
  ],
  [
    'work that waits for other work with the same login',
    async (world) => {
      world.sandbox.control.set({ duplicates: 'pause' })
      await login('slow', SECOND)(world)
      const second = world.follow(create, { flow: 'another', resume: undefined })
      await world.clock.advance(SECOND)
      second.submit('slow')
      await world.clock.advance(MINUTE)
      return second
    },
    {
      at: 'verifying',
      turn: 'nobody, busy, watching',
      can: 'cancel leave look',
      hints: 'queued-behind',
      journey: FIRST,
    },
  ],
  [
    'a login that the bank refused',
    login('wrong', MINUTE),
    {
      at: 'needs-credentials',
      turn: 'user, needs-user',
      can: 'cancel changeDetails chooseBank leave submitCredentials',
      journey: BROKEN,
      step: 'verify-credentials',
    },
  ],
  [
    'a login that the bank has locked',
    login('locked', MINUTE),
    {
      at: 'needs-bank-action',
      turn: 'user, needs-user',
      can: 'cancel chooseBank contactSupport leave retry',
      retryBy: 'form',
      journey: BROKEN,
      step: 'verify-credentials',
    },
  ],
  [
    'something to do at the bank',
    login('notice', MINUTE),
    {
      at: 'needs-bank-action',
      turn: 'user, needs-user',
      can: 'cancel chooseBank contactSupport leave retry',
      retryBy: 'call',
      journey: 'sign-in done, accounts broken, transactions upcoming',
      step: 'retrieve-accounts',
    },
  ],
  [
    'a failure that nobody knows',
    login('code-unheard-of', MINUTE),
    {
      at: 'needs-retry',
      turn: 'user, needs-user',
      can: 'cancel changeDetails chooseBank contactSupport leave retry',
      retryBy: 'call',
      journey: BROKEN,
      step: 'verify-credentials',
    },
  ],
  [
    'a bank that is not supported',
    login('unsupported', MINUTE),
    {
      at: 'unsupported',
      turn: 'user, needs-user',
      can: 'cancel changeDetails chooseBank contactSupport leave',
      journey: BROKEN,
    },
  ],
  [
    'a bank that is switched off',
    login('disabled', MINUTE),
    {
      at: 'outage-wait.cooldown',
      turn: 'nobody, waiting',
      can: 'cancel chooseBank leave notify retry',
      retryBy: 'form',
      journey: WAITING,
    },
  ],
  [
    'a queue of the platform',
    login('outage-7d', MINUTE),
    {
      at: 'outage-wait.queued',
      turn: 'nobody, waiting, watching',
      can: 'cancel chooseBank leave look notify',
      journey: WAITING,
      step: 'verify-credentials',
    },
  ],
  [
    'a queue at a bank that is down',
    async ({ aggregator, clock, follow }) => {
      const platform: Aggregator = aggregator()
      const down = async (...of: Parameters<NonNullable<Aggregator['institution']>>) => {
        const known = await platform.institution?.(...of)
        if (!known) throw new Error('The sandbox has this bank.')
        return { ...known, health: 'down' as const }
      }
      const read = async () => deferred(clock.now())
      const flow = follow(
        { follow: 'job-1', intent: 'refresh', institutionId: 'AU00000' },
        { aggregator: { ...platform, read, institution: down } },
      )
      await clock.advance(MINUTE)
      return flow
    },
    {
      at: 'outage-wait.queued',
      turn: 'nobody, waiting, watching',
      can: 'cancel chooseBank leave look notify',
      hints: 'bank-down',
      journey: WAITING,
    },
  ],
  [
    'a queue that is over',
    login('outage-7d', 8 * 24 * HOUR),
    {
      at: 'needs-support',
      turn: 'support, needs-user',
      can: 'cancel changeDetails contactSupport leave retry',
      retryBy: 'call',
      journey: BROKEN,
      step: 'verify-credentials',
    },
  ],
  [
    'a connection that was there before',
    login('already', MINUTE),
    { at: 'connected', turn: 'nobody, settled', can: 'leave', journey: DONE },
  ],
  [
    'a connection that is made',
    login('shape-links-null', MINUTE),
    { at: 'connected', turn: 'nobody, settled', can: 'leave', journey: DONE },
  ],
  [
    'a flow that was left on the way',
    after(login('stuck', 15 * SECOND), ({ connection }) => connection.actions.leave()),
    {
      at: 'left',
      turn: 'nobody, settled',
      can: 'cancel look notify',
      journey: 'sign-in done, accounts waiting, transactions upcoming',
    },
  ],
  [
    'a flow that was cancelled',
    after(login('stuck', 15 * SECOND), ({ connection }) => connection.actions.cancel()),
    {
      at: 'cancelled',
      turn: 'nobody, settled',
      can: 'chooseBank start',
      journey: 'sign-in done, accounts upcoming, transactions upcoming',
    },
  ],
]

describe('the whole view', () => {
  it.each(PLAYED)('is what the table says for %s', async (_, play, view) => {
    const flow = await play(testWorld())
    expect(inShort(flow.view())).toEqual({ retryBy: null, hints: '', step: null, ...view })
  })

  it('says that a bank was connected before only if the platform says so', async () => {
    const already = await login('already', MINUTE)(testWorld())
    const made = await login('shape-links-null', MINUTE)(testWorld())
    expect([already, made].map((flow) => flow.view())).toMatchObject([
      { state: 'connected', already: true },
      { state: 'connected', already: false },
    ])
  })
})
