import type { Clock } from 'bank-connection-kit'
import { createFastClock } from 'bank-connection-kit/sandbox'
import type { WorldTime } from '../../shared/demo.types'
import { createDueTimers } from '../../shared/due-timers'
import { countPage } from './count-page'
import { settle, settleAll } from './settle'
import { joinTabs } from './tabs'
import { createTraffic } from './traffic'

/** The browser's half of one clock; the sandbox's server has the other. */
export interface DemoClock extends Clock {
  readonly rate: number
  setRate(rate: number): Promise<void>
  /** Lets `ms` pass at once, timer by timer, with all the requests that belong into that time. */
  travel(ms: number): Promise<void>
  /** Lets time pass until the kit has asked its platform something. False where it does not within a week. */
  toNextLook(): Promise<boolean>
}

const WEEK_MS = 7 * 24 * 3_600_000

async function serverTime(change?: { jump?: number; rate?: number }): Promise<WorldTime> {
  const answer = await fetch('/demo/clock', change && { method: 'POST', body: JSON.stringify(change) })
  return (await answer.json()) as WorldTime
}

/** Takes the time from the server, and keeps both together from there on. */
export async function createDemoClock(): Promise<DemoClock> {
  const askedAt = performance.now()
  const first = await serverTime()
  // The answer is half a round trip old.
  const startAt = first.now + ((performance.now() - askedAt) / 2) * first.rate
  const fast = createFastClock({ rate: first.rate, startAt })
  const timers = createDueTimers(fast)
  let owed = 0
  let catchingUp = Promise.resolve()

  /** The server moves before anything is asked of it that belongs to a later time. */
  const catchUp = (): Promise<void> => {
    const jump = owed
    owed = 0
    const move = async (): Promise<void> => {
      try {
        await serverTime({ jump })
      } catch {
        // Without a network it stays owed.
        owed += jump
      }
    }
    if (jump > 0) catchingUp = catchingUp.then(move)
    return catchingUp
  }
  const traffic = createTraffic(catchUp)
  countPage(traffic)

  const tabs = joinTabs(({ now, rate }) => {
    if (rate !== fast.rate) fast.setRate(rate)
    fast.jump(Math.max(0, now - fast.now()))
  })

  async function step(until: number): Promise<boolean> {
    const dueAt = timers.nextAt()
    const isLast = dueAt > until
    const ms = Math.max(0, Math.min(dueAt, until) - fast.now())
    owed += ms
    // The other tabs ask as soon as they are told, and what ends there ends at the same time as here.
    if (tabs.others()) await catchUp()
    tabs.tell({ now: fast.now() + ms, rate: fast.rate })
    fast.jump(ms)
    await settle(traffic)
    // What the sandbox holds back waits for its own half of the clock.
    if (traffic.isHeld()) await catchUp()
    return isLast
  }

  const clock: DemoClock = {
    now: fast.now,
    get rate() {
      return fast.rate
    },
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    setRate: async (rate) => {
      await catchUp()
      await serverTime({ rate })
      fast.setRate(rate)
      tabs.tell({ now: fast.now(), rate })
    },
    travel: async (ms) => {
      await settleAll(traffic)
      const until = fast.now() + ms
      while (!(await step(until)));
      await catchUp()
    },
    toNextLook: async () => {
      await settleAll(traffic)
      const before = traffic.sent()
      const until = fast.now() + WEEK_MS
      let isOver = false
      while (!isOver && traffic.sent() === before && timers.nextAt() < Infinity) isOver = await step(until)
      await catchUp()
      return traffic.sent() > before
    },
  }
  return clock
}
