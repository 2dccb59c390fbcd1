import { DAY, HOUR, MINUTE, SECOND } from '../domain/time'

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second'

/** From which length on a unit is used, longest first, and to what it is rounded. */
const UNITS: readonly { from: number; unit: TimeUnit; ms: number; to: number }[] = [
  { from: 36 * HOUR, unit: 'day', ms: DAY, to: 1 },
  { from: 90 * MINUTE, unit: 'hour', ms: HOUR, to: 1 },
  { from: 90 * SECOND, unit: 'minute', ms: MINUTE, to: 1 },
]
const SHORTEST = { unit: 'second', ms: SECOND, to: 5 } as const

/** A length as people say it: in one unit, rounded, never nothing at all. */
export function roundedLength(ms: number): { count: number; unit: TimeUnit } {
  const row = UNITS.find(({ from }) => ms >= from) ?? SHORTEST
  return { count: Math.max(row.to, Math.round(ms / row.ms / row.to) * row.to), unit: row.unit }
}

/** What is left, for a clock that counts down. */
export function minutesAndSeconds(ms: number): { minutes: number; seconds: number } {
  const seconds = Math.max(0, Math.ceil(ms / SECOND))
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}
