import type { ExpectedDurations } from '../../src/domain'
import { createRandom, type Random } from '../../src/sandbox/random'

/** One connection: how long the bank takes, and what is published about it. Milliseconds. */
export interface Job {
  /** From the begin until the bank has accepted or refused the login, or asks for a code. */
  verifyMs: number
  /** From there until all data has arrived. */
  retrieveMs: number
  /** The averages of its bank. */
  expected: ExpectedDurations
}

/** Hooli's published averages (Basiq docs, "Institutions"), as shares of the whole. 40 % belong to no step. */
const SHARES = { 'verify-credentials': 0.258, 'retrieve-accounts': 0.121, 'retrieve-transactions': 0.226 } as const
const VERIFY_SHARE = SHARES['verify-credentials']

/** Averages of banks: most of 3 to 30 seconds, as Basiq's docs say; Hooli takes 31.6, and an example of theirs 82. */
const BANK = { medianMs: 12_000, spread: 0.8 }
/** How far one job is from the average of its bank, and each of its two phases from that. */
const [JOB_SPREAD, PHASE_SPREAD] = [0.3, 0.25]
/** One job in eight meets a bank that has a bad day, or a long history: it takes so many times as long. */
const SLOW = { share: 0.12, least: 3, most: 30 }

/** A standard normal number (Box and Muller). All spreads are standard deviations of a logarithm. */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** A factor with mean 1. */
const around = (random: Random, spread: number): number => Math.exp(spread * normal(random) - spread ** 2 / 2)

/** The same jobs for the same seed. */
export function jobsOf(count: number, seed: number): Job[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const totalMs = BANK.medianMs * Math.exp(BANK.spread * normal(random))
    const isSlow = random.next() < SLOW.share
    const times = isSlow ? SLOW.least * (SLOW.most / SLOW.least) ** random.next() : 1
    const paceMs = totalMs * times * around(random, JOB_SPREAD)
    return {
      verifyMs: paceMs * VERIFY_SHARE * around(random, PHASE_SPREAD),
      retrieveMs: paceMs * (1 - VERIFY_SHARE) * around(random, PHASE_SPREAD),
      expected: {
        steps: Object.fromEntries(Object.entries(SHARES).map(([title, share]) => [title, share * totalMs])),
        totalMs,
        loginMs: VERIFY_SHARE * totalMs,
      },
    }
  })
}
