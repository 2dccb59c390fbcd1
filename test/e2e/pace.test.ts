import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

/** What a busy machine may add to a timer and an answer: half a second of its own. */
const SLACK_MS = 10 * SECOND

/**
 * At 20 times: a look costs some 10 ms in a browser, which is a fifth of a second on that clock, and looks are a second apart at
 * the least.
 */
async function live(bank: string, loginId: string): Promise<DemoVisit> {
  const visit = await stage.visit()
  await visit.choose(bank)
  await visit.openPanel()
  await visit.page.getByRole('radio', { name: '20×' }).check()
  await visit.openPanel()
  await visit.signIn(loginId)
  return visit
}

const gaps = (visit: DemoVisit): number[] =>
  visit
    .requests(/\/jobs\//)
    .map(({ at }) => at)
    .flatMap((at, index, all) => (index === 0 ? [] : [at - (all[index - 1] ?? at)]))

describe('looks, on a clock that runs by itself', () => {
  it('are placed by the averages of the bank: at most 13 requests for 20 seconds', async () => {
    const visit = await live('Basiq Test Bank', 'jared')
    await visit.sees('connected')
    expect(visit.requests().length).toBeLessThanOrEqual(13)
    for (const gap of gaps(visit).slice(1)) expect(gap).toBeGreaterThan(SECOND)
  })

  it('come every second, then every two, where nobody knows how long it takes, and never two at a time', async () => {
    const visit = await live('Currawong Bank', 'stuck-verify')
    await expect.poll(() => gaps(visit).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(8)
    const [, first, second, ...later] = gaps(visit)
    for (const gap of [first, second]) {
      expect(gap).toBeGreaterThan(0.9 * SECOND)
      expect(gap).toBeLessThan(SECOND + SLACK_MS)
    }
    for (const gap of later) expect(gap).toBeGreaterThan(0.9 * SECOND)
  })
})
