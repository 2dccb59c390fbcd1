import type { Attempt, BeginResult } from '../../domain'
import type { ConnectionContext } from '../../machine'
import type { ConnectionParts } from '../connection-parts'
import { newAttemptIn } from '../storage/flow-record'
import { saveAttempt, saveRecord } from '../storage/flow-recorder'
import { flowKey } from '../storage/storage-keys'
import type { FlowRecord } from '../storage/record.types'
import type { IsAwaited } from './pending'
import { notStarted, type CallFacts } from './submission.classify'

/** Work that several of the user's tabs are about to start. */
export interface SharedBegin {
  /** The attempt that another tab began already, as the record tells. */
  begunBy(record: FlowRecord | null): Attempt | null
  run(isAwaited: IsAwaited): Promise<BeginResult>
  /** What to do if the browser gives no lock. */
  withoutLock(): Promise<BeginResult>
}

/** Lets one tab do the work. It writes the attempt down before it lets the lock go, and the other tabs follow that attempt. */
export function runInOneTab(
  parts: ConnectionParts,
  context: ConnectionContext,
  { begunBy, run, withoutLock }: SharedBegin,
): (isAwaited: IsAwaited) => Promise<BeginResult> {
  const { store, environment, clock, flow, userKey } = parts.scope
  return (isAwaited) => {
    const locked = environment.lock?.(flowKey(userKey, flow), async (): Promise<BeginResult> => {
      const other = begunBy(store.read(clock.now()).record)
      if (other !== null) return { status: 'begun', attempts: [other] }
      const result = await run(isAwaited)
      // Nothing is written for a user who gave up in the meantime.
      if (result.status === 'begun' && isAwaited()) saveAttempt(parts, context, result.attempts[0])
      return result
    })
    return locked?.catch(withoutLock) ?? withoutLock()
  }
}

/** A begin that the kit makes by itself. It is sent only after the record is written. Otherwise every tab would send its own. */
export function unattendedBegin(
  parts: ConnectionParts,
  context: ConnectionContext,
  facts: CallFacts,
  send: (isAwaited: IsAwaited) => Promise<BeginResult>,
): SharedBegin {
  const { store, clock } = parts.scope
  const notSent = async (): Promise<BeginResult> => ({ status: 'stopped', issue: notStarted(facts) })
  const isTaken = ({ attempt, past }: FlowRecord) => attempt === null && past.tries >= context.past.tries
  return {
    begunBy: (record) => newAttemptIn(record, context),
    run: (isAwaited) => {
      const { record } = store.read(clock.now())
      const maySend = !(record && isTaken(record)) && saveRecord(parts, context)
      return maySend ? send(isAwaited) : notSent()
    },
    withoutLock: notSent,
  }
}
