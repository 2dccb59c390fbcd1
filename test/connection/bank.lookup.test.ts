import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND, testWorld } from './world'

describe('the look at a bank', () => {
  it('finds that the bank is not supported, and the screen says so', async () => {
    const { clock, follow } = testWorld()
    const flow = follow({ intent: 'create', institutionId: 'AU00105' })
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['unsupported', 'bank-unsupported'])
  })

  it('finds the bank of a connection if the host did not name it', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow({ intent: 'update', connectionId: id })
    await clock.advance(SECOND)
    expect(flow.view()).toMatchObject({ state: 'needs-credentials', institution: { name: 'Hooli' } })
  })
})

describe('a job that is gone, of a bank that nobody can name', () => {
  it('offers no form, since the form would be of no bank', async () => {
    const { follow, clock } = testWorld()
    const flow = follow({ follow: 'no-such-job', intent: 'create' })
    await clock.advance(SECOND)
    expect([flow.at(), flow.scenario()]).toEqual(['needs-retry', 'attempt-gone'])
    expect(flow.view().can).toMatchObject({ retry: false, cancel: true, contactSupport: true })
  })
})

describe('the bank of a connection that the host did not name', () => {
  it('is learned from the platform, and its name is on the screen', async () => {
    const { clock, follow, sandbox, userId } = testWorld()
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'gavinBelson' })
    const flow = follow({ intent: 'refresh', connectionId: id })
    await clock.advance(SECOND)
    expect(flow.connection.getSnapshot().context.institutionId).toBe('AU00000')
    flow.connection.actions.start()
    await clock.advance(MINUTE)
    expect(flow.view().institution?.name).toBe('Hooli')
  })

  it('stays unknown if the platform answers with something that is no id', async () => {
    const { clock, follow, aggregator } = testWorld()
    const platform = { ...aggregator(), institutionOf: async () => 7 as unknown as string }
    const flow = follow({ intent: 'refresh', connectionId: 'c-1' }, { aggregator: platform })
    await clock.advance(SECOND)
    expect(flow.connection.getSnapshot().context.institutionId).toBeNull()
  })
})

/** Hooli takes 31.6 s on average, 8.2 s of them for the login: by its averages data is not looked for in the first 16 s of fetching. */
const QUIET_MS = 14 * SECOND

describe('work whose bank the host did not name', () => {
  it('is looked at by the averages of its bank after a job was followed by its id alone', async () => {
    const { clock, follow } = testWorld()
    const begun = follow({ intent: 'create', institutionId: 'AU00000' })
    await clock.advance(SECOND)
    begun.submit('stuck')
    await clock.advance(SECOND)
    const job = begun.connection.getSnapshot().context.attempt?.id ?? ''
    begun.connection.stop()
    const flow = follow({ follow: job, intent: 'create' }, { queryClient: new QueryClient() })
    await clock.advance(9 * SECOND)
    expect(flow.at()).toBe('polling')
    const before = flow.requests(/\/jobs\//)
    await clock.advance(QUIET_MS)
    expect(flow.requests(/\/jobs\//)).toBe(before)
  })

  it.each(['2.1', '3.0'] as const)('is looked at by the averages of its bank after a refresh, with Basiq %s', async (version) => {
    const { clock, follow, sandbox, userId } = testWorld({ version })
    const { id } = sandbox.control.addConnection({ userId, institutionId: 'AU00000', loginId: 'stuck' })
    const flow = follow({ intent: 'refresh', connectionId: id })
    flow.connection.actions.start()
    await clock.advance(11 * SECOND)
    expect(flow.at()).toBe('polling')
    const before = flow.requests(/\/jobs\//)
    await clock.advance(QUIET_MS)
    expect(flow.requests(/\/jobs\//)).toBe(before)
  })
})
