import type { ReactNode } from 'react'
import type { View } from '../../domain/view'
import { Countdown } from '../countdown/countdown'
import type { ViewContextValue } from '../view.context'

/** The deadline of an answer; null if nothing is asked, or if it is not known. */
function answerDueAt(view: View): number | null {
  return view.state === 'needs-mfa' && view.stage === 'asking' && !view.lapsed ? (view.challenge?.expiresAt ?? null) : null
}

/** The usual duration of the remaining steps, in milliseconds; null unless all of them are known. */
function expectedMs({ state, journey, hints }: View): number | null {
  if ((state !== 'verifying' && state !== 'polling') || hints.includes('slow')) return null
  const ahead = journey.filter(({ status }) => status === 'now' || status === 'upcoming')
  if (ahead.length === 0 || ahead.some((step) => step.expectedMs === null)) return null
  return ahead.reduce((sum, step) => sum + (step.expectedMs ?? 0), 0)
}

/** The corner of the header: the time left to answer, the usual duration, or whose turn it is. */
export function corner({ view, messages, args }: ViewContextValue): ReactNode {
  const dueAt = answerDueAt(view)
  if (dueAt !== null) {
    return (
      <span data-bck-part="corner" data-state="due">
        <Countdown until={dueAt} announced />
        <span>{` ${messages.time.left}`}</span>
      </span>
    )
  }
  const turn = view.state === 'connected' ? 'done' : view.turn
  if (turn === null) return null
  const expected = expectedMs(view)
  return (
    <span data-bck-part="corner" data-state={turn}>
      {expected === null ? messages.turns[turn] : messages.time.expected({ duration: args.format.duration(expected) })}
    </span>
  )
}
