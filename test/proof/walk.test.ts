import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { cases, ENOUGH_FAILURES, isLong, keepFigures, runs, SEED } from './long'
import { seeded, seedOf } from './seeded'
import { HOSTS_OWN_ERROR } from './walk/tab'
import { walk } from './walk/walk'

/**
 * Users and worlds that do anything at all, over the real machine, query and platforms, with the clock running fast. A failure
 * names its walk: `PROOF_SEED=… PROOF_CASE=… npx vitest run --project unit test/proof/walk.test.ts` plays it alone.
 */
const COUNT = runs(300, 10_000)
const STEPS = isLong ? 24 : 18

/** What every walk may provoke: a host's own errors, and hosts that send users away with nothing to remember them by. */
const EXPECTED = [HOSTS_OWN_ERROR, 'nothing remembers the flow']

let told: readonly MockInstance<typeof console.error>[]
const rejected: unknown[] = []
const note = (reason: unknown) => rejected.push(reason)
beforeEach(() => {
  told = (['error', 'warn'] as const).map((method) => vi.spyOn(console, method).mockImplementation(() => undefined))
  process.on('unhandledRejection', note)
})
afterEach(() => {
  for (const spy of told) spy.mockRestore()
  process.off('unhandledRejection', note)
})

it(
  'whatever users and the world do, every screen is true, has a way out, and asks no more than it may',
  { timeout: 3_600_000 },
  async () => {
    const states: Record<string, number> = {}
    const platforms: Record<string, number> = {}
    const failures: string[] = []
    let [looks, begins, events] = [0, 0, 0]
    for (const n of cases(COUNT)) {
      const walked = await walk(seeded(seedOf(SEED, n)), STEPS)
      const faults = [
        ...walked.faults,
        ...rejected.map((reason) => `rejected: ${String(reason)}`),
        ...told
          .flatMap((spy) => spy.mock.calls)
          .map(([error]) => `console: ${String(error)}`)
          .filter((text) => ![...EXPECTED, ...walked.notices].some((expected) => text.includes(expected))),
      ]
      rejected.length = 0
      for (const spy of told) spy.mockClear()
      if (faults.length > 0)
        failures.push(`PROOF_SEED=${SEED} PROOF_CASE=${n} (${walked.platform})\n${faults.join('\n')}\n${walked.path.join('\n')}`)
      if (failures.length >= ENOUGH_FAILURES) break
      for (const state of walked.states) states[state] = (states[state] ?? 0) + 1
      platforms[walked.platform] = (platforms[walked.platform] ?? 0) + 1
      looks += walked.looks
      begins += walked.begins
      events += walked.path.length
    }
    if (failures.length > 0) expect.unreachable(failures.join('\n\n'))
    if (process.env['PROOF_CASE'] === undefined) expect(Object.keys(states)).toHaveLength(16)
    keepFigures('walk', { walks: COUNT, events, looks, begins, platforms, states })
  },
)
