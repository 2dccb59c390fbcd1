import type { Clock } from '../../domain/clock'
import { setStitchStatus } from './control'
import type { StitchScript } from './control.types'
import { checkRule } from './rules'
import { stitchSchema } from './schema'
import { defaultStitchSettings } from './settings'
import { createStitchWorld } from './world'
import type { StitchWorld } from './world.types'

/**
 * Creates the Stitch part of a world from a script.
 * @throws Error for an unknown bank or field
 */
export function createScriptedStitchWorld(
  from: { clock: Clock; seed: number },
  { settings = {}, outages = [], rules = [] }: StitchScript,
): StitchWorld {
  for (const rule of rules) checkRule(stitchSchema(), rule)
  const world = createStitchWorld({ ...from, settings: { ...defaultStitchSettings, ...settings }, rules })
  for (const bankId of outages)
    setStitchStatus(world, bankId, { login: 'unavailable', financialData: 'unavailable', payments: 'unavailable' })
  return world
}
