import type { BankRow, Message, Platform } from '../../shared/demo.types'
import { useParts } from '../app.context'
import type { Flow } from '../flows/flow.types'
import { useAppState } from '../flows/store'
import { Mark } from './mark'

interface ChipProps {
  flow: Flow
  banks: readonly BankRow[]
  onOpen: () => void
}

/** What goes on although nobody watches it. */
function Chip({ flow, banks, onOpen }: ChipProps) {
  const bank = banks.find(({ id }) => id === flow.institutionId)
  return (
    <button type="button" className="chip" onClick={onOpen}>
      <span className="chip-dot" aria-hidden="true" />
      {flow.details === null ? `${bank?.name ?? 'Your bank'}: still connecting` : 'Still checking the account'}
    </button>
  )
}

/** The user was told of this flow, so it does not go on any more. */
const endedWith = ({ institutionId, begunAt, requests: [request] }: Flow, message: Message): boolean =>
  message.institutionId === institutionId && message.intent === request?.intent && message.at >= (begunAt ?? Infinity)

interface TopBarProps {
  banks: readonly BankRow[]
  platform: Platform
  messages: readonly Message[]
}

export function TopBar({ banks, platform, messages }: TopBarProps) {
  const { store, flows } = useParts()
  const { place, flows: all } = useAppState(store)
  const waiting = all
    .filter((flow) => flow.platform === platform && flow.isUnderWay)
    .filter(({ id }) => !(place.name === 'flow' && place.id === id))
    .filter((flow) => !messages.some((message) => endedWith(flow, message)))
  const unread = messages.filter(({ isRead }) => !isRead).length
  const goTo = (name: 'overview' | 'banks' | 'your-banks' | 'inbox') => () => store.set({ place: { name } })
  return (
    <header className="top">
      <button type="button" className="brand" onClick={goTo('overview')} aria-label="Fernway, overview">
        <Mark />
        Fernway
      </button>
      <nav aria-label="Main">
        <button type="button" aria-current={place.name === 'overview' ? 'page' : undefined} onClick={goTo('overview')}>
          Overview
        </button>
        <button type="button" aria-current={place.name === 'banks' ? 'page' : undefined} onClick={goTo('banks')}>
          Add a bank
        </button>
        <button type="button" aria-current={place.name === 'your-banks' ? 'page' : undefined} onClick={goTo('your-banks')}>
          Your banks
        </button>
        {platform === 'stitch' && (
          <button
            type="button"
            aria-current={place.name === 'verify' ? 'page' : undefined}
            onClick={() => store.set({ place: { name: 'verify', details: null } })}
          >
            Check an account
          </button>
        )}
        <button type="button" aria-current={place.name === 'inbox' ? 'page' : undefined} onClick={goTo('inbox')}>
          Inbox
          {unread > 0 && place.name !== 'inbox' && (
            <span className="unread">
              {unread}
              <span className="unseen"> new</span>
            </span>
          )}
        </button>
      </nav>
      <div className="chips">
        {waiting.map((flow) => (
          <Chip key={flow.id} flow={flow} banks={banks} onOpen={() => flows.open(flow.id)} />
        ))}
      </div>
    </header>
  )
}
