'use client'

import type { MfaHabit } from '../../domain/institution'
import type { ViewOf } from '../../domain/view'
import type { Messages } from '../../messages/messages.types'
import { say } from '../../messages/say'
import { ActionsRow } from '../actions-row/actions-row'
import { CredentialsForm } from '../credentials-form/credentials-form'
import { ResetLink } from '../credentials-form/reset-link'
import { Foot } from '../foot/foot'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'
import { WaitCard } from '../wait-card/wait-card'

const MFA_AHEAD: Record<MfaHabit, ((fields: Messages['fields']) => string) | null> = {
  never: null,
  unknown: null,
  sometimes: ({ mfaPossible }) => mfaPossible,
  always: ({ mfaAhead }) => mfaAhead,
}

/** Notices before typing. After a rejection the screen has a text of its own. */
function Beforehand({ view }: { view: ViewOf<'needs-credentials'> }) {
  const { messages, args, words } = useViewContext()
  const mfaAhead = view.issue === null ? MFA_AHEAD[view.mfa] : null
  return (
    <>
      {view.degraded && (
        <Notice icon="info" tone="attention">
          {words(say(messages.fields.degraded, args))}
        </Notice>
      )}
      {mfaAhead !== null && <Notice icon="phone">{words(mfaAhead(messages.fields))}</Notice>}
    </>
  )
}

function Way({ view }: { view: ViewOf<'needs-credentials'> }) {
  const { messages, words } = useViewContext()
  if (view.opensAt !== null) {
    return (
      <>
        <WaitCard until={view.opensAt}>{messages.time.untilAllowed}</WaitCard>
        <ResetLink url={view.institution?.passwordResetUrl ?? null} />
        <ActionsRow calm />
      </>
    )
  }
  if (view.way !== 'form') return <ActionsRow />
  if (view.fields !== null) return <CredentialsForm view={view} fields={view.fields} />
  return (
    <>
      <p data-bck-part="form-loading">{words(messages.fields.loading)}</p>
      <ActionsRow calm />
    </>
  )
}

/** The login form, the way to the platform's form, the pause before the form opens again, or nothing if no login is possible from here. */
export function NeedsCredentialsScreen({ view }: { view: ViewOf<'needs-credentials'> }) {
  return (
    <>
      {view.opensAt === null && <Beforehand view={view} />}
      <Way view={view} />
      <Foot issue={view.issue} />
    </>
  )
}
