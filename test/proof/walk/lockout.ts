import { MINUTE } from '../../connection/world'
import type { Course } from './course'
import type { Person } from './world.types'

/** Written by hand from the docs: three rejected logins, then a quarter of an hour without one. */
const MOST_REJECTED = 3
const PAUSE_MS = 15 * MINUTE

/** When each login was seen to be rejected, by any page. */
function rejectedAt({ loads }: Course, { key }: Person): ReadonlyMap<string, number> {
  const seen = loads
    .flatMap(({ calls }) => calls)
    .filter(({ userKey, brought }) => userKey === key && brought !== null && brought.startsWith('stopped credentials-'))
  const first = new Map<string, number>()
  for (const { attempt, endedAt } of seen)
    if (attempt !== null && endedAt !== null) first.set(attempt, Math.min(first.get(attempt) ?? Infinity, endedAt))
  return first
}

/**
 * Once three logins at a bank were seen to be rejected, no page sends it another of the same person before the pause is over: over tabs,
 * ways and users. Nobody can count where nothing can be remembered, nor by a clock that somebody sets; and a sign-out takes the count
 * with it.
 */
export function lockoutFaults(course: Course): string[] {
  const { platform, storage, forgottenAt } = course
  if (!storage.wasAlwaysThere() || !platform.device.isRight()) return []
  return platform.people.flatMap((person) => {
    const seen = rejectedAt(course, person)
    const since = forgottenAt.get(person.key) ?? 0
    const logins = person.logins()
    const isTooMany = ({ bank, at }: (typeof logins)[number]) => {
      const before = logins.flatMap((login) => (login.bank === bank ? [seen.get(login.attemptId) ?? Infinity] : []))
      return before.filter((then) => then > since && then < at && at < then + PAUSE_MS).length >= MOST_REJECTED
    }
    return logins.filter(isTooMany).map(({ bank }) => `${bank} got a login of ${person.key} in the pause after ${MOST_REJECTED}`)
  })
}
