import { useEffect, useState } from 'react'
import { useParts } from '../app.context'
import { Section } from './section'

const HOUR_MS = 3_600_000
const RATES = [0, 1, 20] as const
const JUMPS = [
  ['10 min', HOUR_MS / 6],
  ['An hour', HOUR_MS],
  ['2 hours', 2 * HOUR_MS],
  ['A day', 24 * HOUR_MS],
  ['7 days', 7 * 24 * HOUR_MS],
] as const

const SHOWN_EVERY_MS = 250
const format = new Intl.DateTimeFormat('en-AU', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeStyle: undefined,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

function useNow(now: () => number): number {
  const [shown, show] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => show(now()), SHOWN_EVERY_MS)
    return () => clearInterval(timer)
  }, [now])
  return shown
}

/** The one clock of app and sandbox. */
export function ClockSection() {
  const { clock } = useParts()
  const now = useNow(clock.now)
  const [rate, setRate] = useState(clock.rate)
  const [isTravelling, setTravelling] = useState(false)

  const pace = async (next: number) => {
    setRate(next)
    await clock.setRate(next)
  }
  const travel = async (go: () => Promise<unknown>) => {
    setTravelling(true)
    await go()
    setTravelling(false)
  }

  return (
    <Section title="Clock">
      <p className="clock" aria-busy={isTravelling}>
        <time dateTime={new Date(now).toISOString()}>{format.format(now)}</time>
      </p>
      <fieldset className="segments">
        <legend>Pace</legend>
        {RATES.map((each) => (
          <label key={each}>
            <input type="radio" name="rate" checked={rate === each} onChange={() => void pace(each)} />
            {each === 0 ? 'Stopped' : `${each}×`}
          </label>
        ))}
      </fieldset>
      <div className="tools" role="group" aria-label="Jump">
        <button type="button" disabled={isTravelling} onClick={() => void travel(() => clock.toNextLook())}>
          Next look
        </button>
        {JUMPS.map(([name, ms]) => (
          <button key={name} type="button" disabled={isTravelling} onClick={() => void travel(() => clock.travel(ms))}>
            {name}
          </button>
        ))}
      </div>
    </Section>
  )
}
