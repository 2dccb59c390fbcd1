import { describe, expect, it } from 'vitest'
import { linkedAccounts, stitch } from '../../src/aggregators/stitch'
import { expectConsole } from '../console/console.guard'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('an adapter that is made again while its connection runs', () => {
  it('asks for no second token, and for a new one from the function that came last', async () => {
    const world = testWorld()
    const asked: string[] = []
    const adapterOf = (name: string) =>
      world.aggregator({
        getToken: () => {
          asked.push(name)
          return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
        },
      })
    const flow = world.follow(create, { aggregator: adapterOf('first') })
    await world.clock.advance(SECOND)
    for (const name of ['second', 'third']) flow.connection.replaceAggregator(adapterOf(name))
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(MINUTE)
    expect([flow.at(), asked]).toEqual(['connected', ['first']])
    await world.clock.advance(61 * MINUTE)
    const next = world.follow({ intent: 'create', institutionId: 'AU00101' }, { aggregator: flow.connection.aggregator })
    await world.clock.advance(SECOND)
    next.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(SECOND)
    expect(asked).toEqual(['first', 'third'])
  })

  it('still knows where a bank takes the request for another code', async () => {
    const world = testWorld()
    const resent: string[] = []
    const make = () =>
      world.aggregator({
        fetch: async (input, init, { call }) => {
          if (input.endsWith('/mfa/resend')) {
            resent.push(input)
            return Response.json({}, { status: 202 })
          }
          const answer = await world.sandbox.fetch(input, init)
          if (call !== 'job') return answer
          const job = (await answer.json()) as { steps: { result: { type?: string; links?: object } | null }[] }
          for (const { result } of job.steps)
            if (result?.type === 'mfa') result.links = { ...result.links, resend: `${input}/mfa/resend` }
          return Response.json(job)
        },
      })
    const flow = world.follow(create, { aggregator: make() })
    await world.clock.advance(SECOND)
    flow.submit('mfa-code')
    await world.clock.advance(10 * SECOND)
    expect(flow.view().can.resendCode).toBe(true)
    flow.connection.replaceAggregator(make())
    flow.connection.actions.resendCode()
    await world.clock.advance(SECOND)
    expect([flow.at(), flow.scenario(), resent.length]).toEqual(['needs-mfa.asking', null, 1])
  })

  it('is forgotten with its user all the same', async () => {
    const world = testWorld()
    let asked = 0
    const make = () =>
      world.aggregator({
        getToken: () => {
          asked += 1
          return world.sandbox.control.issueToken({ userId: world.userId, scope: 'CLIENT_ACCESS', version: '2.1' })
        },
      })
    const { forgetUser } = await import('../../src')
    const flow = world.follow(create, { aggregator: make(), userKey: 'ann-made-again' })
    await world.clock.advance(SECOND)
    flow.connection.replaceAggregator(make())
    forgetUser('ann-made-again')
    flow.connection.start()
    await world.clock.advance(SECOND)
    expect(asked).toBe(2)
  })

  it.each(['another user’s', 'another platform’s'])('is refused if it is %s, and the developer hears why', async (whose) => {
    expectConsole(/an aggregator of another user, of other details or of another platform/)
    const world = testWorld()
    const other = world.sandbox.control.addUser().id
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    const { aggregator } = flow.connection
    flow.connection.replaceAggregator(
      whose === 'another user’s'
        ? world.aggregator({ userId: other })
        : stitch({ execute: async () => null, operation: linkedAccounts(), redirectUri: 'https://app.example/' }),
    )
    expect(flow.connection.aggregator).toBe(aggregator)
    flow.submit('gavinBelson', 'hooli2016')
    await world.clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})
