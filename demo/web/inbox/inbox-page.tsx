import { useEffect } from 'react'
import type { BankRow } from '../../shared/demo.types'
import { momentOf } from '../format'
import { MessageCard } from './message-card'
import type { Inbox } from './use-inbox'

interface InboxPageProps extends Inbox {
  banks: readonly BankRow[]
  /** There are accounts that the app has not read. */
  onChanged: () => void
}

/** What the app has told its user, who had left meanwhile. New messages count as read once the page is left. */
export function InboxPage({ messages, markRead, banks, onChanged }: InboxPageProps) {
  useEffect(() => () => markRead(), [markRead])
  return (
    <section className="inbox" aria-labelledby="inbox-title">
      <h1 id="inbox-title">Inbox</h1>
      {messages.length === 0 ? (
        <p className="lead">
          Nothing yet. If you leave while a bank is being connected, we write to you here when there is news.
        </p>
      ) : (
        <ol className="messages">
          {messages.map((message) => (
            <MessageCard
              key={message.id}
              message={message}
              bank={banks.find(({ id }) => id === message.institutionId)}
              when={momentOf(message.at)}
              onReady={onChanged}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
