import { bench, describe } from 'vitest'
import { Timers } from '../src/connection/environment/timers'

const COUNT = 100_000

/** Timers for so many connections, on a clock that is moved by hand. */
function standing() {
  let now = 0
  const timers = new Timers({ now: () => now, setTimeout: () => 1, clearTimeout: () => undefined })
  for (let at = 0; at < COUNT; at += 1) timers.setTimeout(() => undefined, 1_000_000 + at)
  return {
    timers,
    pass: (ms: number) => {
      now += ms
    },
  }
}

describe(`beside ${COUNT} timers that wait`, () => {
  const { timers, pass } = standing()
  bench(
    'one is set, and fires',
    () => {
      timers.setTimeout(() => undefined, 1)
      pass(1)
      timers.wake()
    },
    { iterations: 10_000, time: 0 },
  )

  bench('one is set, and cleared', () => {
    timers.clearTimeout(timers.setTimeout(() => undefined, 500))
  })
})
