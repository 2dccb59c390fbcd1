'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { PartsList } from '../parts-list/parts-list'

/** The retry stands beside each part that it helps. */
const PART_ACTIONS = ['retry'] as const

/** Done, with the missing parts if there are any. */
export function ConnectedScreen({ view }: { view: ViewOf<'connected'> }) {
  return (
    <>
      {view.issues.length > 0 && <PartsList issues={view.issues} />}
      <ActionsRow without={PART_ACTIONS} />
      <Foot />
    </>
  )
}
