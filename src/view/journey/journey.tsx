'use client'

import { useMemo, type CSSProperties } from 'react'
import type { Clock } from '../../domain/clock'
import type { JourneyStep } from '../../domain/view'
import { turnOf } from '../turn'
import { useViewContext } from '../view.context'
import { Knot } from './knot'

/**
 * The movement is one CSS animation that starts as far in as the stop already is, so nothing renders while it runs. Its easing
 * comes near the end and never reaches it: only a reading can say that a stop is done.
 */
function progressStyle(since: number | null, expectedMs: number | null, clock: Clock): CSSProperties | undefined {
  if (since === null || expectedMs === null || expectedMs <= 0) return undefined
  const elapsed = Math.max(0, clock.now() - since)
  return { '--_bck-expected': `${expectedMs}ms`, '--_bck-elapsed': `${-elapsed}ms` } as CSSProperties
}

function Thread({ step }: { step: JourneyStep }) {
  const { clock, view } = useViewContext()
  const { since, expectedMs, status } = step
  const style = useMemo(() => progressStyle(since, expectedMs, clock), [since, expectedMs, clock])
  const paced = status === 'now' && style !== undefined
  // While it is the user's turn nothing moves on: the thread rests.
  const fill = status !== 'now' ? status : turnOf(view) === 'you' ? 'resting' : paced ? 'paced' : 'now'
  return (
    <span data-bck-part="journey-thread" aria-hidden="true">
      <span key={since} data-bck-part="journey-fill" data-state={fill} style={fill === 'paced' ? style : undefined} />
    </span>
  )
}

function Stop({ step, current }: { step: JourneyStep; current: boolean }) {
  const { journey } = useViewContext().messages
  return (
    <li data-bck-part="journey-step" data-state={step.status} aria-current={current ? 'step' : undefined}>
      <Knot status={step.status} />
      <Thread step={step} />
      <span data-bck-part="journey-label">{journey[step.key]}</span>
      <span data-bck-part="visually-hidden">, {journey.status[step.status]}</span>
    </li>
  )
}

/** The thread from login to done: it carries progress, waiting, a break and recovery, and never changes place. Renders an `<ol>`. */
export function Journey() {
  const { view, messages } = useViewContext()
  const { journey } = view
  if (journey.length === 0) return null
  const current = journey.findIndex(({ status }) => status !== 'done' && status !== 'upcoming')
  const finished = journey.every(({ status }) => status === 'done')
  return (
    <ol
      data-bck-part="journey"
      data-state={finished ? 'done' : 'open'}
      data-count={journey.length}
      aria-label={messages.journey.label}
    >
      {journey.map((step, index) => (
        // A journey only ever has each stop once in its place; "other" may come twice.
        <Stop key={index} step={step} current={index === current} />
      ))}
    </ol>
  )
}
