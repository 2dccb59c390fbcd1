import type { TelemetryEvent } from 'bank-connection-kit'
import { useEffect, useState } from 'react'
import type { LogLine } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { readControl } from './control'
import { useEvents } from './event-log'
import { Section } from './section'

interface Line {
  key: string
  at: number
  kind: 'state' | 'event' | 'request'
  text: string
  isBad: boolean
}

const READ_EVERY_MS = 500
const MOST_SHOWN = 120
const time = new Intl.DateTimeFormat('en-AU', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** An id is known by its first letters. */
const short = (path: string): string => decodeURIComponent(path).replaceAll(/([0-9a-f]{6})[0-9a-f-]{10,}/g, '$1…')

function eventLine(event: TelemetryEvent): Line {
  const { n, at, flow, type } = event
  const common = { key: `${flow} ${n} ${at}`, at, isBad: false }
  switch (type) {
    case 'state': {
      const where = event.stage === null ? event.state : `${event.state}.${event.stage}`
      return { ...common, kind: 'state', text: event.scenario === null ? where : `${where}: ${event.scenario}` }
    }
    case 'action':
      return { ...common, kind: 'event', text: event.action }
    case 'hints':
      return { ...common, kind: 'event', text: `hints: ${event.hints.join(', ') || 'none'}` }
    case 'attempt':
      return { ...common, kind: 'event', text: `attempt ${event.joined ? 'joined' : 'begun'}` }
    default:
      return { ...common, kind: 'event', text: type }
  }
}

const requestLine = ({ number, at, method, path, status, by, about }: LogLine): Line => ({
  key: `request ${number}`,
  at,
  kind: 'request',
  text: `${by === 'server' ? 'server ' : ''}${method} ${short(path)}${about === null ? '' : ` ${about}`} ${status === 0 ? 'dropped' : (status ?? '…')}`,
  isBad: status === 0 || (status ?? 0) >= 400,
})

/** What the sandbox saw, newest last. Read anew and anew, for an answer that was open has its status by the next time. */
function useRequests(clearedAt: number): readonly LogLine[] {
  const [lines, setLines] = useState<readonly LogLine[]>([])
  useEffect(() => {
    const read = () => void readControl<LogLine[]>(`log?after=${clearedAt}`).then(setLines, () => undefined)
    read()
    const timer = setInterval(read, READ_EVERY_MS)
    return () => clearInterval(timer)
  }, [clearedAt])
  return lines
}

/** States, events and requests as they happen. */
export function LogSection() {
  const { events } = useParts()
  const [clearedAt, setClearedAt] = useState(0)
  const requests = useRequests(clearedAt)
  const kitEvents = useEvents(events)
  // While the clock stands still many have the same time: the last one told comes first.
  const told = [...kitEvents.map(eventLine), ...requests.map(requestLine)].toReversed()
  const lines = told.toSorted((one, two) => two.at - one.at)

  const clear = () => {
    events.clear()
    setClearedAt(requests.at(-1)?.number ?? clearedAt)
  }

  return (
    <Section title="Log">
      <div className="tools">
        <span className="count">
          Requests: {requests.length}, by the browser {requests.filter(({ by }) => by === 'browser').length}
        </span>
        <button type="button" onClick={clear}>
          Clear
        </button>
      </div>
      <ol className="log" aria-label="Newest first">
        {lines.slice(0, MOST_SHOWN).map(({ key, at, kind, text, isBad }) => (
          <li key={key} data-kind={kind} data-bad={isBad}>
            <time>{time.format(at)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
