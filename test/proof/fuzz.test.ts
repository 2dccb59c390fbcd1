import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { basiqCase } from './fuzz/basiq.case'
import { stitchCase } from './fuzz/stitch.case'
import { cases, ENOUGH_FAILURES, keepFigures, runs, SEED } from './long'
import { seeded, seedOf } from './seeded'

/**
 * Payloads made from what the platforms document, wrong in one place or in all, through the adapters as hosts use them. A failure
 * names its case: `PROOF_SEED=… PROOF_CASE=… npx vitest run --project unit test/proof/fuzz.test.ts` plays it alone.
 */
const COUNT = runs(5_000, 100_000)

let told: MockInstance<typeof console.error>
beforeEach(() => {
  told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  told.mockRestore()
})

const inherited = () => JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(Object.getOwnPropertyNames))

it.each([
  ['Basiq', basiqCase],
  ['Stitch', stitchCase],
] as const)(
  'whatever %s answers is a calm reading or an error of the kit, and reaches nothing that it should not',
  { timeout: 3_600_000 },
  async (name, play) => {
    const before = inherited()
    const counts: Record<string, number> = {}
    const failures: string[] = []
    let slowestMs = 0
    for (const n of cases(COUNT)) {
      const startedAt = performance.now()
      const { what, text, faults } = await play(seeded(seedOf(SEED, n)))
      slowestMs = Math.max(slowestMs, performance.now() - startedAt)
      counts[what] = (counts[what] ?? 0) + 1
      if (faults.length > 0)
        failures.push(`PROOF_SEED=${SEED} PROOF_CASE=${n} (${what}): ${faults.join('; ')}\n${text.slice(0, 2000)}`)
      if (failures.length >= ENOUGH_FAILURES) break
      if (({} as { polluted?: unknown }).polluted !== undefined) expect.unreachable(`PROOF_CASE=${n}: a prototype was changed`)
    }
    if (failures.length > 0) expect.unreachable(failures.join('\n\n'))
    expect(inherited()).toBe(before)
    // A developer's notice is the kit's own: of what was answered it repeats a code at most.
    const notices = told.mock.calls.map(([notice]) => String(notice))
    for (const notice of notices) expect(notice).toContain('[bank-connection-kit]')
    expect(notices.join(' ')).not.toMatch(/[<>{}\p{Cc}\p{Cf}\p{Cs}]/u)
    keepFigures(`fuzz-${name}`, { payloads: COUNT, counts, slowestMs: Math.round(slowestMs), notices: notices.length })
  },
)
