import type { QueryClient, QueryObserver, QueryObserverOptions } from '@tanstack/react-query'
import { noticeDeveloper, SessionEndedError, strayError, UnreachableError, type Institution } from '../domain'
import { bankKey } from './keys'
import type { LookParts } from './parts.types'
import { PINNED, WITHOUT } from './pinned.options'
import { withTimeLimit } from './time-limit'

export type BankFault = 'session' | 'ours'

/** What is known of a bank. A failed look keeps what was known; `failures` counts how often in a row. */
export interface BankLook {
  /** Null: not known yet. */
  institution: Institution | null
  failures: number
  /** Why nothing can be told, where asking again would not help: the user's session is over, or something is wrong on our side. */
  fault: BankFault | null
  /** Milliseconds since 1970, by the kit's clock. */
  at: number
}

/** Says why a call about a bank failed, and tells the developer where it is theirs to mend. Null: nobody answered. */
export function faultOf(error: unknown, where: string): BankFault | null {
  if (error instanceof SessionEndedError) return 'session'
  if (error instanceof UnreachableError) return null
  noticeDeveloper(strayError(where, error))
  return 'ours'
}

/** The query of one bank; several flows at the same bank share it. */
export function bankQuery(parts: LookParts, institutionId: string): QueryObserverOptions<BankLook> {
  const queryKey = bankKey(parts.aggregator.name, institutionId)
  return {
    ...PINNED,
    ...WITHOUT,
    gcTime: 10 * 60_000,
    queryKey,
    queryFn: async ({ signal }): Promise<BankLook> => {
      const { aggregator, client, clock } = parts
      const last = client.getQueryData<BankLook>(queryKey)
      try {
        const institution =
          (await withTimeLimit(clock, signal, async (limited) =>
            aggregator.institution?.(institutionId, { signal: limited, clock }),
          )) ?? null
        return { institution, failures: 0, fault: null, at: clock.now() }
      } catch (error) {
        if (signal.aborted) throw error
        const fault = faultOf(error, `institution of "${aggregator.name}"`)
        return { institution: last?.institution ?? null, failures: (last?.failures ?? 0) + 1, fault, at: clock.now() }
      }
    },
  }
}

/**
 * Asks now, or awaits what is being asked already. It is given up once every observer that awaits it is destroyed: Query counts only
 * those that somebody listens to.
 */
export async function askBank(observer: QueryObserver<BankLook>): Promise<BankLook | null> {
  const leave = observer.subscribe(() => undefined)
  await observer.refetch({ cancelRefetch: false })
  leave()
  // Not the result: a host's default `select` may have made something else of it.
  return observer.getCurrentQuery().state.data ?? null
}

/** What is known of a bank without asking. */
export const knownBank = (client: QueryClient, aggregator: string, institutionId: string | null): Institution | null =>
  (institutionId === null ? null : client.getQueryData<BankLook>(bankKey(aggregator, institutionId))?.institution) ?? null
