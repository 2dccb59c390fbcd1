'use client'

import { useSyncExternalStore } from 'react'
import type { Announcer } from './announcer'

const SILENT = () => ''

/**
 * The one polite live region of a flow: empty at first, never unmounted while the flow exists, hidden by clipping only. It
 * announces changes of phase, and never a countdown.
 */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const said = useSyncExternalStore(announcer.subscribe, announcer.last, SILENT)
  return (
    <div role="status" aria-live="polite" aria-atomic="true" data-bck-part="live-region">
      {said}
    </div>
  )
}
