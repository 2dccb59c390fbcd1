import { afterAll, describe, expect, it, vi } from 'vitest'
import { SECOND } from '../connection/world'
import { keepFigures } from './long'
import type { FaultName, Place } from './matrix/cell.types'
import { EXPECTED, FAULT_NAMES, PLACES } from './matrix/expected.table'
import { misfortunes, ON_THE_WIRE } from './matrix/faults'
import { ARRIVALS } from './matrix/places'
import type { Stage } from './matrix/world'

const OF_THE_NETWORK: readonly string[] = ['offline', 'unreachable', 'rate-limited']
const ENDS: readonly string[] = ['connected', 'cancelled']

/** Every screen but the last ones can be left and given up. */
function exits(stage: Stage): readonly boolean[] {
  const { state, can } = stage.view()
  return ENDS.includes(state) ? [] : [can.cancel, can.leave || state === 'left']
}

async function play(place: Place, fault: FaultName) {
  const { world: make, arrive, sends } = ARRIVALS[place]
  const world = make()
  const first = world.open()
  await world.pass(SECOND)
  await arrive?.(first, world)
  if (sends === undefined) expect(first.at(), 'before anything goes wrong').toBe(place)
  const { strike, lastsMs, over, settlesMs } = misfortunes()[fault]
  if (sends && !ON_THE_WIRE.has(fault)) {
    world.control.set({ latencyMs: 5 * SECOND })
    sends(first)
  }
  const stage = strike(world, first) ?? first
  if (sends && ON_THE_WIRE.has(fault)) sends(first)
  await world.pass(lastsMs)
  const { hints, can } = stage.view()
  const during = { at: stage.at(), hints: hints.filter((hint) => OF_THE_NETWORK.includes(hint)), exits: exits(stage), can }
  over(world, stage)
  await world.pass(settlesMs)
  const after = { at: stage.at(), hints: stage.view().hints.filter((hint) => OF_THE_NETWORK.includes(hint)), exits: exits(stage) }
  first.connection.stop()
  stage.connection.stop()
  await world.pass(0)
  return { during, after }
}

describe.each(PLACES)('while the screen is %s', { timeout: 60_000 }, (place) => {
  it.each(FAULT_NAMES)('the screen stays true through %s', async (fault) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const [at, hint, way, then] = EXPECTED[place][fault]
    const { during, after } = await play(place, fault)
    expect({ at: during.at, hints: during.hints }).toEqual({ at, hints: hint === null ? [] : [hint] })
    expect(during.can[way], `${way} is offered`).toBe(true)
    expect({ at: after.at, hints: after.hints }).toEqual({ at: then, hints: [] })
    expect([...during.exits, ...after.exits]).not.toContain(false)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })
})

afterAll(() =>
  keepFigures('matrix', { places: PLACES.length, faults: FAULT_NAMES.length, pairs: PLACES.length * FAULT_NAMES.length }),
)
