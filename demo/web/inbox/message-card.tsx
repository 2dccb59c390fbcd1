import type { ConnectionRequest } from 'bank-connection-kit'
import type { BankRow, Message } from '../../shared/demo.types'
import { useParts } from '../app.context'

interface MessageCardProps {
  message: Message
  bank: BankRow | undefined
  when: string
  /** Goes to the accounts. */
  onReady: () => void
}

/** What the button of a message says. */
const WAYS: Readonly<Record<Message['news'], string>> = {
  ready: 'See your accounts',
  'needs-you': 'Continue',
  'given-up': 'Choose a bank',
  'consent-ending': 'Extend consent',
  updated: 'See your accounts',
}

/** The same request as at first: the kit finds what it remembers of the flow. */
function requestOf({ intent, connectionId, institutionId }: Message): ConnectionRequest {
  const bank = institutionId === null ? {} : { institutionId }
  return intent === 'create' || connectionId === null ? { intent: 'create', ...bank } : { intent, connectionId, ...bank }
}

/** One message, in the words of the kit's catalogue. */
export function MessageCard({ message, bank, when, onReady }: MessageCardProps) {
  const { flows, store } = useParts()
  const { platform, news, heading, body, isRead } = message
  const go = () => {
    if (news === 'ready' || news === 'updated') onReady()
    if (news === 'needs-you' || news === 'consent-ending') flows.begin(requestOf(message))
    else store.set({ platform, place: { name: news === 'given-up' ? 'banks' : 'overview' } })
  }
  return (
    <li className="message" data-fresh={!isRead}>
      {bank && <img src={bank.logoUrl} alt="" width="40" height="40" />}
      <div>
        <h2 dir="auto">{heading}</h2>
        <p dir="auto">{body}</p>
        <footer>
          <span>{when}</span>
          <button type="button" onClick={go}>
            {WAYS[news]}
          </button>
        </footer>
      </div>
    </li>
  )
}
