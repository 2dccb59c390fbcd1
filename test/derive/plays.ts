import type { ConnectionRequest } from '../../src/domain'
import { SECOND, type Followed, type World } from '../connection/world'

export const create: ConnectionRequest = { intent: 'create', institutionId: 'AU00000' }

/** Lives through a part of a flow. */
export type Play = (world: World) => Promise<Followed>

/** A first connection with a login of the sandbox, so long after it was sent. */
export const login =
  (loginId: string, afterMs: number): Play =>
  async (world) => {
    const flow = world.follow(create)
    await world.clock.advance(SECOND)
    flow.submit(loginId)
    await world.clock.advance(afterMs)
    return flow
  }

export const after =
  (play: Play, act: (flow: Followed) => void): Play =>
  async (world) => {
    const flow = await play(world)
    act(flow)
    await world.clock.advance(SECOND)
    return flow
  }

export const requested =
  (request: (connectionId: string) => ConnectionRequest): Play =>
  async (world) => {
    const { id } = world.sandbox.control.addConnection({
      userId: world.userId,
      institutionId: 'AU00000',
      loginId: 'gavinBelson',
    })
    const flow = world.follow(request(id))
    await world.clock.advance(SECOND)
    return flow
  }
