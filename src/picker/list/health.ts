import type { Health } from '../../domain'

/** Best first: a bank of which nothing is known is more likely to work than one in trouble. */
const BEST_FIRST: readonly Health[] = ['operational', 'unknown', 'degraded', 'down']

/** A word from outside; one that the kit does not know says nothing. */
export const healthOf = (word: unknown): Health => BEST_FIRST.find((health) => health === word) ?? 'unknown'

/** A bank with several logins is as healthy as the best of them. */
export const bestOf = (healths: readonly Health[]): Health => BEST_FIRST.find((health) => healths.includes(health)) ?? 'unknown'

export const isBetter = (one: Health, other: Health): boolean => BEST_FIRST.indexOf(one) < BEST_FIRST.indexOf(other)
