/**
 * Every query option that the kit depends on. A host's defaults (`staleTime: Infinity`, `retry: 3`, a persister) must not apply,
 * because a failed look is an answer, and nothing may be stored. A query that is not enabled never fetches by itself, whatever
 * the host's defaults for focus, reconnecting, intervals and staleness. The kit's clock decides when to call `refetch`.
 */
export const PINNED = {
  enabled: false,
  retry: false,
  networkMode: 'always',
  gcTime: 60_000,
  structuralSharing: false,
  throwOnError: false,
  meta: { persist: false },
} as const

/** Options that a host may set for all queries and that the kit must turn off. Query's types allow no plain undefined here. */
export const WITHOUT: object = { persister: undefined }
