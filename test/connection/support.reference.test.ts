import { describe, expect, it } from 'vitest'
import { HOUR, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('what support is told about an end that the kit found by itself', () => {
  it('after a day without any change names the work, its connection, its bank and the step that it hangs in', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('stuck')
    await clock.advance(26 * HOUR)
    const [job] = sandbox.control.jobs()
    const view = flow.view()
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'attempt-timed-out'])
    expect(view.reference).toMatchObject({
      attemptId: job?.id,
      institutionId: 'AU00000',
      step: 'retrieve-accounts',
    })
    expect(view.reference.at).toBeGreaterThanOrEqual((job?.createdAt ?? 0) + 24 * HOUR)
  })

  it('after the week of a queue names the code of the outage that began it', async () => {
    const { clock, follow, sandbox } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    flow.submit('outage-7d')
    await clock.advance(8 * 24 * HOUR)
    const { issue } = flow.connection.getSnapshot().context
    // It gave up a week after the begin, whenever somebody looked.
    const [begun = 0] = sandbox.control.jobs().map(({ createdAt }) => createdAt)
    expect(Math.abs((issue?.reference.at ?? 0) - begun - 7 * 24 * HOUR)).toBeLessThan(3 * HOUR)
    expect(issue).toMatchObject({
      scenario: 'queue-expired',
      code: 'service-unavailable',
      reference: { attemptId: sandbox.control.jobs()[0]?.id, institutionId: 'AU00000', step: 'verify-credentials' },
    })
  })
})
