import { hashKey, type QueryClient } from '@tanstack/react-query'
import { parseUserKey } from '../../connection/request.parse'
import type { Aggregator, InstitutionSummary } from '../../domain'

/** Where the banks come from: the aggregator, or a list of the host's own. */
export type InstitutionsSource =
  | {
      institutions?: undefined
      aggregator: Aggregator
      /** The host's own id of the signed-in user. */
      userKey: string
      /** @default that of the nearest QueryClientProvider */
      queryClient?: QueryClient | undefined
    }
  | {
      institutions: readonly InstitutionSummary[]
      aggregator?: undefined
      /** Needed if the list differs by user: the picker begins anew for another one. */
      userKey?: string | undefined
      queryClient?: undefined
    }

/**
 * Tells one user's list from another's.
 * @throws DeveloperError if the list is a user's and there is no `userKey`
 */
export function keyOfSource({ institutions, aggregator, userKey }: InstitutionsSource): string {
  const isAnybodys = institutions !== undefined && userKey === undefined
  return hashKey([isAnybodys ? null : parseUserKey(userKey), aggregator?.name, aggregator?.identity])
}
