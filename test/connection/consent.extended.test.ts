import { describe, expect, it } from 'vitest'
import type { ConnectionRequest } from '../../src/domain'
import { consentWorld, RETURN } from './consent.world'
import { MINUTE, SECOND } from './world'

const DAY = 24 * 60 * MINUTE
const BLUEGUM = 'AU00201'

/** A user whose consent ends in three days, at the screen that says so. */
async function ending() {
  const world = consentWorld()
  const { control } = world.sandbox
  const endsAt = world.clock.now() + 3 * DAY
  const { id: connectionId } = control.addConnection({
    userId: world.userId,
    institutionId: BLUEGUM,
    loginId: '',
    method: 'openbanking',
    consentEndsAt: endsAt,
  })
  const request: ConnectionRequest = { intent: 'update', connectionId, institutionId: BLUEGUM, reason: 'consent-ending', endsAt }
  const before = world.load(request)
  await world.clock.advance(SECOND)
  before.connection.actions.authorize()
  await world.clock.advance(SECOND)
  before.connection.stop()
  const address = new URL(world.page.visited.at(-1) ?? '')
  return { ...world, control, request, connectionId, address, nonce: address.searchParams.get('state') ?? '' }
}

describe('a consent that is about to end', () => {
  it('is extended on the page, and the connection is refreshed as proof', async () => {
    const { address, person, back, load, request, clock, control, connectionId } = await ending()
    expect([address.searchParams.get('action'), address.searchParams.has('connectionId')]).toEqual(['extend', false])
    await back(await person.open(address.href))
    const after = load(request)
    await clock.advance(MINUTE)
    expect(after.at()).toBe('connected')
    expect(control.jobs().filter((job) => job.intent === 'refresh')).toMatchObject([{ connectionId }])
  })

  it('is not called extended if the user came back without it', async () => {
    const { page, load, request, clock, control, nonce } = await ending()
    page.url = new URL(`${RETURN}?state=${nonce}`)
    const after = load(request)
    await clock.advance(MINUTE)
    expect(after.view()).toMatchObject({ state: 'needs-authorization', issue: { scenario: 'authorization-unfinished' } })
    expect(control.jobs().filter((job) => job.intent === 'refresh')).toEqual([])
  })

  it('is not called extended if the page says that it was declined', async () => {
    const { page, person, address, load, request, clock, nonce } = await ending()
    await person.open(address.href)
    page.url = new URL(`${RETURN}?state=${nonce}&error=access_denied`)
    const after = load(request)
    await clock.advance(MINUTE)
    expect(after.view()).toMatchObject({ state: 'needs-authorization', issue: { scenario: 'authorization-declined' } })
  })
})
