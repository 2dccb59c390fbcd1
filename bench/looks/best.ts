import type { Job } from './durations'

/** What the best schedule comes to if one request is worth `worthMs` of waiting. Means over all jobs. */
export interface Best {
  worthMs: number
  requests: number
  loginLateMs: number
  endLateMs: number
}

/** Looks in ascending order; the last one sees the longest sample. */
type Schedule = readonly number[]

const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other)

/**
 * The times at which a look may be: so many quantiles of what is to be seen, and as many in a geometric row for the few long ones. More
 * change nothing that can be seen.
 */
const GRID = 200

function timesFor(sorted: readonly number[]): number[] {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
  const shares = Array.from({ length: GRID }, (_, at) => (at + 1) / GRID)
  const quantiles = shares.map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? most)
  const row = shares.map((share) => least * (most / least) ** share)
  return ascending([...new Set([0, ...quantiles, ...row, most])]).filter((time) => time <= most)
}

/** Where the sums up to each place of the grid end: how many samples are seen by then, and their sum. */
function cumulated(sorted: readonly number[], times: readonly number[]) {
  let [at, sum] = [0, 0]
  return times.map((time) => {
    for (let value = sorted[at]; value !== undefined && value <= time; value = sorted[++at]) sum += value
    return { count: at, sum }
  })
}

/**
 * The schedule with the least sum of lateness and requests over these samples, by dynamic programming: from the last look backwards, the
 * best next look after each one. A look is paid for by those samples only that nobody has seen before.
 */
function scheduleFor(samples: readonly number[], worthMs: number): Schedule {
  const sorted = ascending(samples)
  const times = timesFor(sorted)
  const seen = cumulated(sorted, times)
  const [costs, following] = [times.map(() => 0), times.map(() => 0)]
  for (let from = times.length - 2; from >= 0; from -= 1) {
    costs[from] = Infinity
    const { count, sum } = seen[from] ?? { count: 0, sum: 0 }
    const paidMs = worthMs * (sorted.length - count)
    for (let to = from + 1; to < times.length; to += 1) {
      const until = seen[to] ?? { count: 0, sum: 0 }
      const lateMs = (times[to] ?? 0) * (until.count - count) - (until.sum - sum)
      const cost = paidMs + lateMs + (costs[to] ?? 0)
      if (cost < (costs[from] ?? 0)) [costs[from], following[from]] = [cost, to]
    }
  }
  const schedule: number[] = []
  for (let at = following[0] ?? 0; at > 0; at = following[at] ?? 0) schedule.push(times[at] ?? 0)
  return schedule
}

/** Splits into so many groups of the same size, in the order of `by`. */
function grouped<Item>(items: readonly Item[], groups: number, by: (item: Item) => number): Item[][] {
  const sorted = [...items].sort((one, other) => by(one) - by(other))
  const size = Math.ceil(sorted.length / groups)
  return Array.from({ length: groups }, (_, at) => sorted.slice(at * size, (at + 1) * size))
}

interface Seen {
  requests: number
  loginLateMs: number
  endLateMs: number
}

/** Looks at each sample by one schedule. The number of looks, and when the last of them was. */
function lookedAt(schedule: Schedule, sample: number): { looks: number; at: number } {
  const index = schedule.findIndex((time) => time >= sample)
  return { looks: index + 1, at: schedule[index] ?? sample }
}

/** The best for jobs of which nothing more is known than that they are in this group. */
function bestOf(jobs: readonly Job[], worthMs: number, moments: number): Seen[] {
  const first = scheduleFor(
    jobs.map(({ verifyMs }) => verifyMs),
    worthMs,
  )
  const atLogin = jobs.map(({ verifyMs, retrieveMs }) => {
    const { looks, at } = lookedAt(first, verifyMs)
    return { looks, at, loginLateMs: at - verifyMs, leftMs: verifyMs + retrieveMs - at }
  })
  // What was seen at once needs no further look.
  const ended = atLogin.filter(({ leftMs }) => leftMs <= 0)
  const fetching = grouped(
    atLogin.filter(({ leftMs }) => leftMs > 0),
    moments,
    // A slow login announces slow data.
    ({ at }) => at,
  )
  return [
    ...ended.map(({ looks, loginLateMs, leftMs }) => ({ requests: looks, loginLateMs, endLateMs: -leftMs })),
    ...fetching.flatMap((group) => {
      const second = scheduleFor(
        group.map(({ leftMs }) => leftMs),
        worthMs,
      )
      return group.map(({ looks, loginLateMs, leftMs }) => {
        const end = lookedAt(second, leftMs)
        return { requests: looks + end.looks, loginLateMs, endLateMs: end.at - leftMs }
      })
    }),
  ]
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The best possible: nobody who knows only how long such jobs take, and at banks with averages the average, can see them sooner with
 * fewer requests.
 */
export function bestSchedules(jobs: readonly Job[], averages: 'known' | 'unknown', worthsMs: readonly number[]): Best[] {
  const groups = averages === 'known' ? grouped(jobs, 12, ({ expected }) => expected.totalMs) : [jobs]
  return worthsMs.map((worthMs) => {
    const all = groups.flatMap((group) => bestOf(group, worthMs, averages === 'known' ? 8 : 40))
    return {
      worthMs,
      requests: meanOf(all.map(({ requests }) => requests)),
      loginLateMs: meanOf(all.map(({ loginLateMs }) => loginLateMs)),
      endLateMs: meanOf(all.map(({ endLateMs }) => endLateMs)),
    }
  })
}
