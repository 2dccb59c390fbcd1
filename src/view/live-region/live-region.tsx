'use client'

import { useSyncExternalStore } from 'react'
import type { Announcer } from './announcer'

const SILENT = () => ''

/**
 * The one polite region of a flow: empty when first drawn, never unmounted while the flow lives, hidden by clipping only. It
 * says changes of phase, never what ticks.
 */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const said = useSyncExternalStore(announcer.subscribe, announcer.last, SILENT)
  return (
    <div role="status" aria-live="polite" aria-atomic="true" data-bck-part="live-region">
      {said}
    </div>
  )
}
