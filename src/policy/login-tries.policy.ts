import { POLICY } from './durations.policy'
import { formOpensAt, formOpensInTime } from './lockout.policy'

/** A login that was sent, or a visit to the platform's page, which asks for one. Its end is not known yet. */
export interface LoginTry {
  /** Of the try until its attempt is known, then of the attempt. */
  id: string
  /** Until when it counts at most, in milliseconds since 1970: a tab that was closed tells nobody of its end. */
  until: number
  /** Nobody will hear of its end, because its answer was lost. */
  isLost: boolean
}

/** What one user has tried at one institution, in all flows and tabs. */
export interface LoginTries {
  /** Logins that the bank rejected. */
  rejections: number
  /** When another login may be sent, in milliseconds since 1970; null if now. */
  formOpensAt: number | null
  /** The last attempts whose rejection is counted: a reload or another tab reads them again. */
  counted: readonly string[]
  underWay: readonly LoginTry[]
}

const { warnAt, closeAt, closedMs } = POLICY.rejections

const MOST_COUNTED = 8

export const NO_TRIES: LoginTries = { rejections: 0, formOpensAt: null, counted: [], underWay: [] }

export const isNothing = ({ rejections, underWay }: LoginTries): boolean => rejections === 0 && underWay.length === 0

/** What still counts. After the pause the bank gets one login at a time. */
export function triesAt(tries: LoginTries, now: number): LoginTries {
  const { formOpensAt: opensAt } = formOpensInTime(tries, now)
  const isOver = opensAt !== null && opensAt <= now
  return {
    ...tries,
    rejections: isOver ? Math.min(tries.rejections, warnAt) : tries.rejections,
    formOpensAt: isOver ? null : opensAt,
    underWay: tries.underWay.filter(({ until }) => until > now && until <= now + closedMs),
  }
}

/**
 * When another login may be sent, in milliseconds since 1970; null if now. Those that are under way may all be rejected, so they count
 * like rejections.
 */
export function nextTryAt({ rejections, formOpensAt: opensAt, underWay }: LoginTries, now: number): number | null {
  if (underWay.length === 0 || rejections + underWay.length < closeAt) return opensAt
  return underWay.every(({ isLost }) => isLost) ? Math.min(...underWay.map(({ until }) => until)) : now + POLICY.tooSoonMs
}

const has = ({ underWay }: LoginTries, id: string) => underWay.some((each) => each.id === id)

export const withTry = (tries: LoginTries, id: string, now: number): LoginTries => ({
  ...tries,
  underWay: [...tries.underWay, { id, until: now + closedMs, isLost: false }],
})

/** The end of this try is known, or it was never sent. */
export const released = (tries: LoginTries, id: string): LoginTries =>
  has(tries, id) ? { ...tries, underWay: tries.underWay.filter((each) => each.id !== id) } : tries

/** More is known of a try that is under way. */
export const withNews = (tries: LoginTries, id: string, news: Partial<LoginTry>): LoginTries =>
  has(tries, id) ? { ...tries, underWay: tries.underWay.map((each) => (each.id === id ? { ...each, ...news } : each)) } : tries

/**
 * The bank rejected this try. It counts once, however often it is read. Logins of several tabs that the platform joined to one attempt
 * count one by one, because nobody knows what it sent to the bank.
 */
export function rejected(tries: LoginTries, id: string, now: number): LoginTries {
  if (tries.counted.includes(id)) return released(tries, id)
  const rejections = tries.rejections + Math.max(1, tries.underWay.filter((each) => each.id === id).length)
  return {
    ...released(tries, id),
    rejections,
    formOpensAt: formOpensAt(rejections, now) ?? tries.formOpensAt,
    counted: [...tries.counted, id].slice(-MOST_COUNTED),
  }
}

/** The bank took this login, so its count starts again. Others that are under way go on. */
export const taken = (tries: LoginTries, id: string): LoginTries => ({ ...NO_TRIES, underWay: released(tries, id).underWay })
