/**
 * Every option that the kit depends on. A host's defaults (`staleTime: Infinity`, `retry: 3`, a persister) must not reach in:
 * the kit's own clock says when to look, a failed look is an answer, and nothing is written down.
 */
export const PINNED = {
  enabled: false,
  retry: false,
  networkMode: 'online',
  staleTime: 0,
  gcTime: 60_000,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchInterval: false,
  structuralSharing: false,
  throwOnError: false,
  meta: { persist: false },
} as const
