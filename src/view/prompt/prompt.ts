import { mapValues } from '../../domain/map-values'
import type { Scenario } from '../../domain/scenario'
import type { View } from '../../domain/view'
import type { ActionName, Message, Messages, Prompt, PromptArgs, StateKey } from '../../messages/messages.types'
import { say } from '../../messages/say'
import { promptKeyOf } from './prompt-key'

/** The words of one screen, ready to draw. */
export interface ScreenText {
  key: StateKey | Scenario
  /** Changes when there is something new to announce. A countdown does not change it. */
  phase: string
  heading: string
  body: string
  steps: readonly string[]
  /** A text elsewhere on the screen that is announced too; null if there is none. */
  also: string | null
  /** Labels of this screen's buttons, if the usual ones do not say enough. */
  labels: { readonly [A in ActionName]?: string }
}

function phaseOf(view: View, key: string, heading: string): string {
  if (view.state === 'needs-mfa')
    return `${key} ${view.challenge?.id ?? ''} ${view.refused} ${view.unsent} ${view.requested ?? ''}`
  // Which data it is may turn out on the way.
  if (view.state === 'polling') return `${key} ${heading}`
  if (view.state === 'outage-wait') return `${key} ${view.over}`
  return key
}

/** Looks up and fills in the words of a screen. */
export function screenTextOf(view: View, messages: Messages, args: PromptArgs): ScreenText {
  const key = promptKeyOf(view)
  const prompts: Record<StateKey | Scenario, Prompt> = { ...messages.states, ...messages.scenarios }
  const { heading, body, steps = [], labels = {} } = prompts[key]
  const said = say(heading, args)
  return {
    key,
    phase: phaseOf(view, key, said),
    heading: said,
    body: say(body, args),
    steps: steps.map((step) => say(step, args)),
    also: args.over ? messages.time.over : null,
    labels: mapValues<string, Message<PromptArgs>, string>(labels, (label) => say(label, args)),
  }
}

/** The words of a screen as an announcement: a heading gets a full stop, so that readers pause. */
export const spoken = ({ heading, body, also }: ScreenText): string =>
  [`${heading}${/[.?!]$/.test(heading) ? '' : '.'}`, body, also].filter((part) => part !== null).join(' ')

/** The same if several banks share one live region. */
export const spokenFor = (bank: string | null, text: ScreenText): string =>
  bank === null || text.heading.includes(bank) ? spoken(text) : `${bank}: ${spoken(text)}`
