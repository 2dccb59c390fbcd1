import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FlowClock } from './flow-clock'

const SECOND = 1_000

/** How far one press goes. */
const STEPS = [
  { title: '1 s', ms: SECOND },
  { title: '10 s', ms: 10 * SECOND },
  { title: '10 min', ms: 600 * SECOND },
  { title: '2 h', ms: 7_200 * SECOND },
]

/** While it runs, how many seconds of the flow pass in one of ours, and how often it moves. */
const RATE = 20
const TICK_MS = 100

const timeOf = new Intl.DateTimeFormat('en-AU', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Moves the flow's clock by hand, or lets it run. The kit and the simulated bank are on the same one. */
export function ClockBar({ clock, onStartOver }: { clock: FlowClock; onStartOver: () => void }) {
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const [running, setRunning] = useState(false)

  useEffect(() => {
    if (!running) return
    const stopped = new AbortController()
    const plan = () => {
      if (!stopped.signal.aborted) setTimeout(() => void clock.advance(TICK_MS * RATE).then(plan), TICK_MS)
    }
    plan()
    return () => stopped.abort()
  }, [running, clock])

  return (
    <div className="clock-bar" role="toolbar" aria-label="The flow's clock">
      <time>{timeOf.format(now)}</time>
      <button type="button" aria-pressed={running} onClick={() => setRunning(!running)}>
        {running ? 'Stand still' : `Run ${RATE}×`}
      </button>
      {STEPS.map(({ title, ms }) => (
        <button key={title} type="button" onClick={() => void clock.advance(ms)}>
          +{title}
        </button>
      ))}
      <button type="button" onClick={onStartOver}>
        Start over
      </button>
    </div>
  )
}
