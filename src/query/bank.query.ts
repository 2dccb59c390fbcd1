import type { QueryObserver, QueryObserverOptions } from '@tanstack/react-query'
import { noticeDeveloper, SessionEndedError, strayError, UnreachableError, type Aggregator, type Institution } from '../domain'
import { callInTime } from './call'
import { bankKey } from './keys'
import type { LookParts } from './parts.types'
import { PINNED, WITHOUT } from './query.options'

export type BankFault = 'session' | 'ours'

/** The knowledge about a bank. A failed look keeps it; `failures` counts the failures in a row. */
export interface BankLook {
  /** Null if it is not known yet. */
  institution: Institution | null
  failures: number
  /** Why asking again would not help: the user's session has ended, or something is wrong on our side. */
  fault: BankFault | null
  /** Milliseconds since 1970, by the kit's clock. */
  at: number
}

/** Says why a call about a bank failed, and reports it if the developer has to fix it. Null if nobody answered. */
export function faultOf(error: unknown, where: string): BankFault | null {
  if (error instanceof SessionEndedError) return 'session'
  if (error instanceof UnreachableError) return null
  noticeDeveloper(strayError(where, error))
  return 'ours'
}

/** Which bank, and by which connection it is reached. */
export interface BankIds {
  institutionId: string
  connectionId: string | null
}

/** The connection counts only if the platform says that its banks differ by connection. */
const connectionOf = ({ institutionByConnection }: Aggregator, connectionId: string | null): string | null =>
  institutionByConnection === true ? connectionId : null

/** The query of one bank; several flows at the same bank share it. */
export function bankQuery(parts: LookParts, { institutionId, connectionId }: BankIds): QueryObserverOptions<BankLook> {
  const connection = connectionOf(parts.aggregator, connectionId)
  const queryKey = bankKey(parts.owner, institutionId, connection)
  return {
    ...PINNED,
    ...WITHOUT,
    gcTime: 10 * 60_000,
    queryKey,
    queryFn: async ({ signal }): Promise<BankLook> => {
      const { aggregator, client, clock } = parts
      const last = client.getQueryData<BankLook>(queryKey)
      try {
        const institution = await callInTime(parts, (call) => aggregator.institution?.(institutionId, call, connection), signal)
        return { institution: institution ?? null, failures: 0, fault: null, at: clock.now() }
      } catch (error) {
        if (signal.aborted) throw error
        const fault = faultOf(error, `institution of "${aggregator.name}"`)
        return { institution: last?.institution ?? null, failures: (last?.failures ?? 0) + 1, fault, at: clock.now() }
      }
    },
  }
}

/**
 * Asks now, or awaits a question that is already under way. Query aborts it once every observer with a listener is destroyed, so each
 * call subscribes.
 */
export async function askBank(observer: QueryObserver<BankLook>): Promise<BankLook | null> {
  const leave = observer.subscribe(() => undefined)
  await observer.refetch({ cancelRefetch: false })
  leave()
  // Not the query's result, because a host's default `select` may have changed it.
  return observer.getCurrentQuery().state.data ?? null
}

/** The knowledge about a bank, without asking. Until it is known for the connection, what is known of the bank itself holds. */
export function knownBank(
  { client, aggregator, owner }: Pick<LookParts, 'client' | 'aggregator' | 'owner'>,
  { institutionId, connectionId }: { institutionId: string | null; connectionId: string | null },
): Institution | null {
  if (institutionId === null) return null
  const known = (connection: string | null) =>
    client.getQueryData<BankLook>(bankKey(owner, institutionId, connection))?.institution ?? null
  const connection = connectionOf(aggregator, connectionId)
  return (connection === null ? null : known(connection)) ?? known(null)
}
