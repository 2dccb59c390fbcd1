import { describe, expect, it } from 'vitest'
import { createActor, type AnyMachineSnapshot } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { stateOf, type ConnectionMachineSnapshot } from '../../src/machine'
import { allEvents, AT, events, hosts, input, issue, stop, stubbed, userEvents } from './stub'

const STATES = [
  'idle',
  'starting',
  'verifying',
  'needs-mfa',
  'polling',
  'needs-credentials',
  'needs-authorization',
  'needs-bank-action',
  'needs-retry',
  'needs-sign-in',
  'outage-wait',
  'needs-support',
  'unsupported',
  'connected',
  'left',
  'cancelled',
]

/** Where two snapshots differ as far as the chart is concerned: counts and times would never end. */
const serializeState = (snapshot: AnyMachineSnapshot) => {
  const { issue: now, attempt, intent, wait, challenge } = (snapshot as ConnectionMachineSnapshot).context
  return JSON.stringify([snapshot.value, now?.scenario ?? null, attempt !== null, intent, wait.endsAt !== null, challenge.lapsed])
}

const walk = (given: Parameters<typeof input>[0]) =>
  getShortestPaths(stubbed, {
    input: input(given),
    events: allEvents,
    serializeState,
    stopWhen: ({ context: { past } }) => past.tries > 0 || past.rejections > 1 || past.unknowns > 1 || past.returns > 1,
  })

const walked = new Map<object, ReturnType<typeof walk>>()

/** A walk takes a second or two: each is made once. */
function pathsFrom(start: NonNullable<Parameters<typeof input>[0]>): ReturnType<typeof walk> {
  const paths = walked.get(start) ?? walk(start)
  walked.set(start, paths)
  return paths
}

const starts = {
  'create by a form': { intent: 'create', entries: hosts.form },
  'update by a form, without refresh': { intent: 'update', entries: hosts.formOnly, connectionId: 'c1' },
  'create by the page of the platform': { intent: 'create', entries: hosts.page },
  'refresh by a call': { intent: 'refresh', entries: hosts.form, connectionId: 'c1' },
} as const

describe('the chart', { timeout: 60_000 }, () => {
  it('has exactly the sixteen states', () => {
    expect(Object.keys(stubbed.states).sort()).toEqual([...STATES].sort())
  })

  it('has no final state: the buttons of an ended actor would be dead', () => {
    expect(Object.values(stubbed.states).map(({ type }) => type)).not.toContain('final')
  })

  it('reaches every state from the entries that there are', () => {
    const reached = Object.values(starts).flatMap((start) => pathsFrom(start).map(({ state }) => stateOf(state)))
    expect([...new Set(reached)].sort()).toEqual([...STATES].sort())
  })

  it.each(Object.entries(starts))('gives every state a way on or out for the user after %s', (_, start) => {
    const ends = ['connected', 'cancelled']
    for (const { state } of pathsFrom(start)) {
      const snapshot = state
      const ways = userEvents.filter((event) => snapshot.can(event)).map(({ type }) => type)
      if (!ends.includes(stateOf(snapshot))) expect(ways, serializeState(snapshot)).toContain('CANCEL')
      if (!ends.includes(stateOf(snapshot)) && stateOf(snapshot) !== 'left')
        expect(ways, serializeState(snapshot)).toContain('LEAVE')
    }
  })

  it('does not break on any event in any state', () => {
    const all = Object.values(starts).flatMap((start) =>
      pathsFrom(start).map(({ steps, state }) => ({ steps, start, value: JSON.stringify(state.value) })),
    )
    const byValue = new Map(all.map((path) => [path.value, path]))
    expect(byValue.size).toBe(22)
    for (const { steps, start } of byValue.values()) {
      for (const event of allEvents) {
        const actor = createActor(stubbed, { input: input(start) })
        actor.subscribe({ error: (error) => expect.unreachable(`${event.type}: ${String(error)}`) })
        actor.start()
        for (const step of steps.slice(1)) actor.send(step.event)
        actor.send(event)
        expect(actor.getSnapshot().status).toBe('active')
        actor.stop()
      }
    }
  })

  it('shows a person what a state is about: exactly one tag of whose turn it is', () => {
    for (const { state } of pathsFrom(starts['create by a form'])) {
      const turns = (['busy', 'needs-user', 'waiting', 'settled'] as const).filter((tag) => state.hasTag(tag))
      expect(turns, serializeState(state)).toHaveLength(1)
    }
  })
})

describe('a stop', () => {
  const at = (...sent: Parameters<ReturnType<typeof createActor<typeof stubbed>>['send']>[0][]) => {
    const actor = createActor(stubbed, { input: input({ entries: hosts.form, connectionId: 'c1', intent: 'refresh' }) }).start()
    for (const event of [{ type: 'START' } as const, events.begun, ...sent]) actor.send(event)
    return actor
  }

  it('keeps no text of the bank', () => {
    const { issue: kept } = at(stop('bank-notice')).getSnapshot().context
    expect(kept).toEqual({ ...issue('bank-notice'), detail: null })
  })

  it('is unknown once and needs a person the second time', () => {
    const actor = at(stop('unknown'))
    expect(stateOf(actor.getSnapshot())).toBe('needs-retry')
    actor.send({ type: 'RETRY' })
    actor.send({ ...events.begun, attempt: { ...events.begun.attempt, id: 'job-2' } })
    actor.send(stop('unknown'))
    expect([stateOf(actor.getSnapshot()), actor.getSnapshot().context.issue?.scenario]).toEqual([
      'needs-support',
      'unknown-persists',
    ])
  })

  it('over refused details is left to the host if there is no form, and sends nobody to a page', () => {
    const actor = createActor(stubbed, { input: input({ intent: 'refresh', entries: hosts.page, connectionId: 'c1' }) }).start()
    for (const event of [{ type: 'START' } as const, events.begun, stop('input-invalid')]) actor.send(event)
    expect([stateOf(actor.getSnapshot()), actor.getSnapshot().can({ type: 'GO' })]).toEqual(['needs-retry', false])
  })

  it('of one attempt is counted once, however often a reload reads it', () => {
    const past = { rejections: 1, countedId: 'job-1' }
    const actor = createActor(stubbed, { input: input({ attempt: events.begun.attempt, past }) }).start()
    actor.send(stop('credentials-rejected'))
    expect(actor.getSnapshot().context.past.rejections).toBe(1)
  })

  it('comes back unfinished twice, and needs a person the third time', () => {
    const actor = createActor(stubbed, { input: input({ entries: hosts.page }) }).start()
    const goAndReturn = () => {
      actor.send({ type: 'GO' })
      actor.send({ type: 'RETURN' })
      actor.send(stop('authorization-unfinished'))
      return stateOf(actor.getSnapshot())
    }
    expect([goAndReturn(), goAndReturn(), goAndReturn()]).toEqual(['needs-authorization', 'needs-authorization', 'needs-support'])
  })

  it('closes the form after the third rejection', () => {
    const actor = createActor(stubbed, { input: input() }).start()
    const reject = () => {
      actor.send({ type: 'SUBMIT' })
      actor.send(stop('credentials-rejected'))
      return actor.getSnapshot().can({ type: 'SUBMIT' })
    }
    expect([reject(), reject(), reject()]).toEqual([true, true, false])
  })
})

describe('a challenge', () => {
  const asking = () => {
    const actor = createActor(stubbed, { input: input() }).start()
    for (const event of [{ type: 'SUBMIT' } as const, events.begun, events.challenge]) actor.send(event)
    return actor
  }

  it('is being checked while a look still shows the one that was answered', () => {
    const actor = asking()
    actor.send({ type: 'ANSWER' })
    actor.send(events.challenge)
    expect(actor.getSnapshot().value).toEqual({ 'needs-mfa': 'checking' })
  })

  it('asks again for a second one', () => {
    const actor = asking()
    actor.send({ type: 'ANSWER' })
    actor.send(events.anotherChallenge)
    expect(actor.getSnapshot().value).toEqual({ 'needs-mfa': 'asking' })
  })

  it.each([
    ['session-expired', 'needs-sign-in'],
    ['mfa-failed', 'needs-retry'],
    ['login-locked', 'needs-bank-action'],
  ] as const)('whose answer ended the attempt with %s leads to the state of that reason', (scenario, state) => {
    const actor = asking()
    actor.send({ type: 'ANSWER' })
    actor.send(stop(scenario))
    expect(actor.getSnapshot().value).toBe(state)
  })

  it.each([
    ['where the platform keeps it open', events.refused, { refused: true, unsent: false }],
    ['where nobody knows whether the answer got through', events.answerUnsent, { refused: false, unsent: true }],
  ])('can be answered again %s', (_, event, challenge) => {
    const actor = asking()
    actor.send({ type: 'ANSWER' })
    actor.send(event)
    expect(actor.getSnapshot()).toMatchObject({ value: { 'needs-mfa': 'asking' }, context: { challenge } })
  })
})

describe('a user who leaves', () => {
  it('comes back to the same screen, and nothing is counted twice', () => {
    const actor = createActor(stubbed, { input: input() }).start()
    for (const event of [
      { type: 'SUBMIT' } as const,
      events.begun,
      stop('credentials-rejected'),
      { type: 'LEAVE' } as const,
      { type: 'LOOK' } as const,
    ]) {
      actor.send(event)
    }
    expect([stateOf(actor.getSnapshot()), actor.getSnapshot().context.past.rejections]).toEqual(['needs-credentials', 1])
  })

  it('a second time causes no event that the record has already', () => {
    const told = { loginAccepted: true, connected: true }
    const actor = createActor(stubbed, { input: input({ attempt: events.begun.attempt, told }) })
    const heard: string[] = []
    actor.on('*', ({ type }) => heard.push(type))
    actor.start()
    for (const event of [events.retrieving, events.connected]) actor.send(event)
    expect(heard).toEqual([])
  })

  it('in the middle of a wait comes back to that wait', () => {
    const actor = createActor(stubbed, { input: input({ attempt: events.begun.attempt, waitsUntil: AT + 60_000 }) }).start()
    actor.send(stop('bank-outage'))
    expect(actor.getSnapshot().context.wait.endsAt).toBe(AT + 60_000)
  })

  it('hears of the end once, and so does the host', () => {
    const actor = createActor(stubbed, { input: input() })
    const heard: string[] = []
    actor.on('*', ({ type }) => heard.push(type))
    actor.start()
    for (const event of [
      { type: 'SUBMIT' } as const,
      events.begun,
      events.retrieving,
      events.verifying,
      events.retrieving,
      events.connected,
    ])
      actor.send(event)
    expect(heard).toEqual(['action-required', 'attempt', 'login-accepted', 'connected'])
  })
})
