import { StrictMode, type ReactNode } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import '../../../src/connections/connections.css'
import { AttentionBanner, ConnectionList, type ConnectionListProps, type ConnectionSummary } from '../../../src/connections'
import { QueryClient } from '@tanstack/react-query'
import { createManualClock } from '../../../src/sandbox'
import { scriptedAggregator, type ScriptedOptions } from '../../../src/testing'

/** Friday, 27 November 2026, 2:10 pm in Sydney. */
export const NOW = Date.parse('2026-11-27T03:10:00Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const BANKS = [
  { id: 'hooli', name: 'Hooli Bank' },
  { id: 'banksia', name: 'Banksia Mutual' },
  { id: 'ironbark', name: 'Ironbark Bank' },
  { id: 'wattle', name: 'Wattle Bank' },
]

export const WELL: ConnectionSummary = {
  id: 'c-well',
  institutionId: 'hooli',
  standing: 'active',
  lastSuccessAt: NOW - 2 * HOUR,
}
export const PASSWORD: ConnectionSummary = {
  id: 'c-password',
  institutionId: 'banksia',
  standing: 'invalid',
  reason: 'credentials-changed',
  lastSuccessAt: NOW - 3 * DAY,
}
export const ENDING: ConnectionSummary = {
  id: 'c-ending',
  institutionId: 'ironbark',
  standing: 'active',
  lastSuccessAt: NOW - HOUR,
  consentEndsAt: NOW + 4 * DAY,
}

/** A user of its own for each test: files share one storage, and what is remembered is remembered by user. */
export const newUser = (): string => crypto.randomUUID()

export function scripted(connections: readonly ConnectionSummary[], more: ScriptedOptions = {}) {
  return scriptedAggregator({ institutions: BANKS, connections, ...more })
}

/** A list over these connections, on a clock that stands still. */
export async function openList(connections: readonly ConnectionSummary[], props: Partial<ConnectionListProps> = {}) {
  const aggregator = scripted(connections)
  const clock = createManualClock(NOW)
  const onRemoved = vi.fn()
  const queryClient = new QueryClient()
  const given = { aggregator, userKey: newUser(), clock, queryClient, onRemoved, ...props }
  const screen = await render(
    <StrictMode>
      <ConnectionList {...given} />
    </StrictMode>,
  )
  const rows = () => [...screen.container.querySelectorAll("[data-bck-part='connection-item']")].map(rowText)
  const rerenderWith = (more: Partial<ConnectionListProps>) =>
    screen.rerender(
      <StrictMode>
        <ConnectionList {...given} {...more} />
      </StrictMode>,
    )
  return { ...screen, aggregator: given.aggregator as typeof aggregator, clock, onRemoved, rows, given, rerenderWith }
}

const rowText = (row: Element): string =>
  ['connection-name', 'connection-status', 'connection-note']
    .flatMap((part) => [...row.querySelectorAll(`[data-bck-part='${part}']`)])
    .map((element) => element.textContent)
    .join(' | ')

export const strict = (children: ReactNode) => <StrictMode>{children}</StrictMode>
export { AttentionBanner, ConnectionList }
