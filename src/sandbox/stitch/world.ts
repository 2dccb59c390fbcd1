import type { Clock } from '../../domain/clock'
import { createRandom, type Random } from '../random'
import { stitchBanks, type StitchBank } from './banks.table'
import { liveRule } from './rules'
import { numberScenarios } from './numbers.table'
import type { StitchSettings } from './settings'
import type { StitchRule } from './stitch.types'
import type { Interaction, Link, LiveRule, RefreshToken, StitchOperation, StitchToken } from './world.types'

/** A bank, and since when it is as it is. */
export interface BankNow extends StitchBank {
  readonly since: number
}

/** All that the platform and its banks remember. */
export interface StitchWorld {
  readonly clock: Clock
  readonly random: Random
  settings: StitchSettings
  readonly banks: Map<string, BankNow>
  readonly links: Map<string, Link>
  readonly tokens: Map<string, StitchToken>
  readonly refreshTokens: Map<string, RefreshToken>
  readonly interactions: Map<string, Interaction>
  /** Rules for everybody; those of a login stand in its link. */
  readonly rules: LiveRule[]
  /** Rules by account number that is verified. */
  readonly numberRules: Map<string, LiveRule[]>
  /** When each verification was first asked for. */
  readonly verifications: Map<string, number>
  readonly operations: StitchOperation[]
  /** Ids of payments that were made, to show that nothing is paid twice. */
  readonly payments: string[]
}

export interface StitchWorldOptions {
  clock: Clock
  seed: number
  settings: StitchSettings
  rules: readonly StitchRule[]
}

/** So that ids differ from those of the other platform's world, which grows from the same seed. */
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
