import type { ReactNode } from 'react'
import type { JourneyStep } from '../../domain/view'

const MARKS: Record<JourneyStep['status'], ReactNode> = {
  upcoming: null,
  now: <circle cx="10" cy="10" r="3" data-fill="" />,
  waiting: <path d="M8 7.2v5.6M12 7.2v5.6" />,
  broken: <path d="M10 6.2v4.6M10 13.6v.1" />,
  done: <path d="m6.4 10.3 2.5 2.5 4.8-5" />,
}

/** Draws the marker of a stop. */
const marker = (status: JourneyStep['status']): ReactNode => (
  <svg data-bck-part="journey-marker" data-state={status} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r={status === 'upcoming' ? 6 : 8} />
    {MARKS[status]}
  </svg>
)

/** They look the same on every screen, so each is created once. */
export const MARKERS: Record<JourneyStep['status'], ReactNode> = {
  upcoming: marker('upcoming'),
  now: marker('now'),
  waiting: marker('waiting'),
  broken: marker('broken'),
  done: marker('done'),
}
