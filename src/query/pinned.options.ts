/**
 * Every option that the kit depends on. A host's defaults (`staleTime: Infinity`, `retry: 3`, a persister) must not reach in:
 * a failed look is an answer, and nothing is written down. Not enabled, a query never looks by itself, whatever a host says of
 * focus, reconnecting, intervals and staleness: the kit's own clock says when, by `refetch`, and whether there is a network.
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

/** What a host may set for all queries and the kit must be without. Query's types allow no plain undefined here. */
export const WITHOUT: object = { persister: undefined }
