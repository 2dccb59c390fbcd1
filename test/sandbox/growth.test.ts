import { describe, expect, it } from 'vitest'
import { createManualClock, createSandbox } from '../../src/sandbox/index'

const MOST = 5000

describe('a sandbox that runs for days', () => {
  it('keeps the last five thousand requests, and counts on from the first', async () => {
    const { control, fetch } = createSandbox({ clock: createManualClock() })
    for (let n = 0; n < MOST + 50; n += 1) await fetch('https://au-api.basiq.io/nowhere')
    const kept = control.requests()
    expect([kept.length, kept.at(0)?.number, kept.at(-1)?.number]).toEqual([MOST, 51, MOST + 50])
  })

  it('keeps the last five thousand operations of Stitch', async () => {
    const { control, fetch } = createSandbox({ clock: createManualClock() })
    const ask = (name: string) =>
      fetch('https://api.stitch.money/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `query ${name} { user { id } }` }),
      })
    await ask('First')
    for (let n = 0; n < MOST; n += 1) await ask('Later')
    const names = control.stitch.operations().map(({ name }) => name)
    expect([names.length, names.includes('First')]).toEqual([MOST, false])
  })
})
