import type { Clock } from '../../domain/clock'
import { createRandom } from '../random'
import { stitchBanks } from './banks.table'
import { liveRule } from './rules'
import { numberScenarios } from './numbers.table'
import type { StitchSettings } from './settings'
import type { StitchRule } from './stitch.types'
import type { StitchWorld } from './world.types'

export interface StitchWorldOptions {
  clock: Clock
  seed: number
  settings: StitchSettings
  rules: readonly StitchRule[]
}

/** Makes ids differ from those of the other platform, which has the same seed. */
const SALT = 0x57175c

export function createStitchWorld({ clock, seed, settings, rules }: StitchWorldOptions): StitchWorld {
  return {
    clock,
    random: createRandom(seed ^ SALT),
    settings,
    banks: new Map(stitchBanks.map((bank) => [bank.id, { ...bank, since: clock.now() - 7 * 24 * 3_600_000 }])),
    links: new Map(),
    tokens: new Map(),
    refreshTokens: new Map(),
    interactions: new Map(),
    rules: rules.map(liveRule),
    numberRules: new Map(numberScenarios.map((scenario) => [scenario.name, scenario.rules.map(liveRule)])),
    verifications: new Map(),
    operations: [],
    payments: [],
  }
}
