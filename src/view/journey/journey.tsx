'use client'

import { useMemo, type ReactElement } from 'react'
import type { Clock } from '../../domain/clock'
import type { JourneyStep } from '../../domain/view'
import type { Messages } from '../../messages/messages.types'
import { sharedElements } from '../shared-elements'
import { styleVariablesRef, type StyleVariables } from '../style-variables'
import { useViewContext } from '../view.context'
import { MARKERS } from './journey-marker'

/**
 * The movement is one CSS animation that starts at the stop's elapsed time, so nothing renders while it runs. Its easing
 * approaches the end and never reaches it, because only a reading can say that a stop is done.
 */
function paceOf(since: number | null, expectedMs: number | null, clock: Clock): StyleVariables | null {
  if (since === null || expectedMs === null || expectedMs <= 0) return null
  const elapsed = Math.max(0, clock.now() - since)
  return { '--_bck-expected': `${expectedMs}ms`, '--_bck-elapsed': `${-elapsed}ms` }
}

type Words = Messages['journey']

const isCurrent = ({ status }: JourneyStep): boolean => status !== 'done' && status !== 'upcoming'

/** Draws a stop. Its index is its key: stops keep their places, and "other" may occur twice. */
const stop = ({ key, status }: JourneyStep, index: number, words: Words, isHere: boolean, fill: ReactElement): ReactElement => (
  <li key={index} data-bck-part="journey-step" data-state={status} aria-current={isHere ? 'step' : undefined}>
    {MARKERS[status]}
    <span data-bck-part="journey-track" aria-hidden="true">
      {fill}
    </span>
    <span data-bck-part="journey-label">{words[key]}</span>
    <span data-bck-part="visually-hidden">{`, ${words.status[status]}`}</span>
  </li>
)

const shared = sharedElements<Words, ReactElement>()

/** A stop at which nothing moves. */
const stillStop = (step: JourneyStep, index: number, words: Words): ReactElement =>
  shared(words, `${index} ${step.key} ${step.status}`, () =>
    stop(step, index, words, false, <span data-bck-part="journey-fill" data-state={step.status} />),
  )

/** The track from login to done: it shows progress, waiting, a break and recovery, and never changes place. Renders an `<ol>`. */
export function Journey() {
  const { view, messages, clock } = useViewContext()
  const { journey } = view
  const words = messages.journey
  const current = journey.findIndex(isCurrent)
  const { since = null, expectedMs = null } = journey[current] ?? {}
  const pace = useMemo(() => {
    const variables = paceOf(since, expectedMs, clock)
    return variables && styleVariablesRef(() => variables)
  }, [since, expectedMs, clock])
  if (journey.length === 0) return null

  // While it is the user's turn nothing moves: the track rests.
  const moving = view.turn === 'user' ? 'resting' : pace ? 'paced' : 'now'
  return (
    <ol
      data-bck-part="journey"
      data-state={journey.every(({ status }) => status === 'done') ? 'done' : 'open'}
      data-count={journey.length}
      aria-label={words.label}
    >
      {journey.map((step, index) => {
        if (!isCurrent(step)) return stillStop(step, index, words)
        const fill = step.status === 'now' ? moving : step.status
        const track = (
          <span key={step.since} data-bck-part="journey-fill" data-state={fill} ref={fill === 'paced' ? pace : undefined} />
        )
        return stop(step, index, words, index === current, track)
      })}
    </ol>
  )
}
