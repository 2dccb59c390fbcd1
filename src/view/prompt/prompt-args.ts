import { plainText } from '../../domain/plain-text'
import type { View } from '../../domain/view'
import type { Format } from '../../messages/format.types'
import type { PromptArgs } from '../../messages/messages.types'
import { partsOf } from '../parts-list/parts'

/** In characters: the header has more room for a name than a sentence. */
const LONGEST_IN_SENTENCE = 48

function timesOf(view: View): Pick<PromptArgs, 'at' | 'until' | 'unattended' | 'over' | 'longDown'> {
  const none = { at: null, until: null, unattended: false, over: false, longDown: false }
  if (view.state === 'needs-credentials') return { ...none, at: view.opensAt }
  if (view.state === 'needs-retry') return { ...none, at: view.retryAt }
  if (view.state === 'needs-authorization') return { ...none, until: view.issue?.endsAt ?? null }
  if (view.state !== 'outage-wait') return none
  const { nextAt, until, unattended, over, longDown } = view
  return { at: nextAt, until, unattended, over, longDown }
}

function refusedCaptions(view: View): string[] {
  if (view.state !== 'needs-credentials' || view.issue === null) return []
  const refused = view.issue.fields ?? []
  return (view.fields ?? []).filter(({ name }) => refused.includes(name)).map(({ label }) => label)
}

/** Everything that the words of a screen may depend on. */
export function promptArgsOf(view: View, format: Format, now: number): PromptArgs {
  return {
    state: view.state,
    intent: view.intent,
    can: view.can,
    bank: plainText(view.institution?.name, LONGEST_IN_SENTENCE),
    platform: view.platform,
    signedIn: view.journey.some(({ key, status }) => key === 'sign-in' && status === 'done'),
    now,
    ...timesOf(view),
    fault: view.state === 'needs-retry' ? view.mfaFault : null,
    fields: refusedCaptions(view),
    missing: view.state === 'connected' ? partsOf(view.issues).length : 0,
    tries: view.state === 'needs-support' ? view.tries : 0,
    mayLock: view.state === 'needs-credentials' && view.mayLock,
    stop: view.journey.find(({ status }) => status === 'now')?.key ?? null,
    retryBy: view.retryBy,
    format,
  }
}
