import { isStepDone, type Reading } from '../domain'
import type { Look, Trouble } from './look.types'
import { believed } from './retries.policy'

const phaseOf = (reading: Reading): string => {
  switch (reading.status) {
    case 'working':
      return `working ${reading.milestone}`
    case 'challenge':
      return `challenge ${reading.challenge.id}`
    case 'deferred':
    case 'connected':
    case 'stopped':
      return reading.status
  }
}

/** The index of the current step: the first that neither succeeded nor was skipped. */
const currentStep = (reading: Reading): number => reading.steps.findIndex((step) => !isStepDone(step))

/** Whether a reading is older than the last one: answers may overtake one another. */
export const isStale = (reading: Reading, last: Look | null): boolean => {
  const seen = last?.reading?.updatedAt ?? null
  return seen !== null && reading.updatedAt !== null && reading.updatedAt < seen
}

/** If the clock was set back, limits all times to `at`: nothing began in the future. */
const upTo = (last: Look, at: number): Look =>
  last.at <= at
    ? last
    : {
        ...last,
        changedAt: Math.min(last.changedAt, at),
        phaseSince: Math.min(last.phaseSince, at),
        stepSince: Math.min(last.stepSince, at),
        workSince: Math.min(last.workSince, at),
      }

const isQueued = (reading: Reading): boolean => reading.status === 'working' && reading.milestone === 'queued'

/** The wait for this work begins: nothing was under way before. */
const beginsWork = (before: Reading, reading: Reading): boolean =>
  reading.status === 'working' && (before.status !== 'working' || (isQueued(before) && !isQueued(reading)))

/**
 * How long after its start the work changed last; Infinity if nobody knows. A reload must not restart the count of work that stands still.
 * The platform's two times are compared with each other only, because its clock may be hours away from the device's.
 */
const lastChangeMs = ({ startedAt, updatedAt }: Reading): number =>
  startedAt === null || updatedAt === null ? Infinity : Math.max(0, updatedAt - startedAt)

/** The memory after a look that brought a reading. `same`: the reading equals the last one. */
export function afterReading(memory: Look | null, reading: Reading, same: boolean, at: number, startedAt: number): Look {
  const last = memory && upTo(memory, at)
  const before = last?.reading ?? null
  if (last === null || before === null) {
    const workSince = Math.min(startedAt, at)
    const phaseSince = reading.status === 'working' && reading.milestone !== 'retrieving' ? workSince : at
    const stepSince = currentStep(reading) === 0 ? workSince : at
    return {
      at,
      reading,
      changedAt: Math.min(at, startedAt + lastChangeMs(reading)),
      phaseSince,
      stepSince,
      workSince,
      trouble: null,
      ended: null,
    }
  }
  if (same) return { ...last, at, reading: before, trouble: null, ended: null }
  return {
    at,
    reading,
    changedAt: at,
    phaseSince: phaseOf(before) === phaseOf(reading) ? last.phaseSince : at,
    stepSince: currentStep(before) === currentStep(reading) ? last.stepSince : at,
    workSince: beginsWork(before, reading) ? at : last.workSince,
    trouble: null,
    ended: null,
  }
}

/** The memory after a look that brought nothing: the last good reading stands. */
export function afterTrouble(memory: Look | null, trouble: Omit<Trouble, 'failures'>, at: number, startedAt: number): Look {
  const last = memory && upTo(memory, at)
  const failures = (last?.trouble?.failures ?? 0) + 1
  const base = last ?? {
    reading: null,
    changedAt: at,
    phaseSince: startedAt,
    stepSince: startedAt,
    workSince: startedAt,
    ended: null,
  }
  const retryAt = trouble.retryAt === null ? null : believed(trouble.retryAt, at)
  return { ...base, at, trouble: { ...trouble, retryAt, failures }, ended: null }
}
