'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { ChallengeForm } from '../challenge-form/challenge-form'
import { Foot } from '../foot/foot'

/** The bank asks for a second factor, or checks the answer. */
export function NeedsMfaScreen({ view }: { view: ViewOf<'needs-mfa'> }) {
  const { stage, challenge, lapsed } = view
  const open = stage === 'asking' && challenge !== null && !lapsed
  return (
    <>
      {open ? (
        <ChallengeForm
          key={challenge.id}
          challenge={challenge}
          refused={view.refused}
          unsent={view.unsent}
          requested={view.requested}
        />
      ) : (
        <ActionsRow calm />
      )}
      <Foot />
    </>
  )
}
