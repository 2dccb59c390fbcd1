import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND, testWorld } from './world'

const create = { intent: 'create', institutionId: 'AU00000' } as const

describe('a connection that was stopped', () => {
  it('ignores every action, and continues after one start, however often it was stopped', async () => {
    const { clock, follow } = testWorld()
    const flow = follow(create)
    await clock.advance(SECOND)
    const { connection } = flow
    for (let n = 0; n < 3; n += 1) connection.stop()
    await clock.advance(0)
    const before = flow.requests()
    flow.submit('gavinBelson', 'hooli2016')
    connection.actions.submitAnswers(['1234'])
    connection.actions.authorize()
    connection.actions.retry()
    connection.actions.cancel()
    await clock.advance(MINUTE)
    expect([flow.at(), flow.requests() - before]).toEqual(['needs-credentials', 0])
    connection.start()
    await clock.advance(SECOND)
    flow.submit('gavinBelson', 'hooli2016')
    await clock.advance(MINUTE)
    expect(flow.at()).toBe('connected')
  })
})
