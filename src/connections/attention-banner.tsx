'use client'

import { useEffect, useRef, useState } from 'react'
import { schemeOf, useRoot } from '../view/appearance'
import { Button } from '../view/button/button'
import { createAnnouncer } from '../view/live-region/announcer'
import { LiveRegion } from '../view/live-region/live-region'
import type { ConnectionsPresentationProps } from './view/list-section'
import type { ConnectionRow } from './list/list.types'
import type { ConnectionsSource } from './list/use-list'
import { useAttention } from './use-attention'
import { rowArgsOf } from './view/row-text'
import { useConnectionsPresentation, type ConnectionsPresentation } from './view/use-presentation'
import type { AskingStatus } from './words/connections.messages'

export interface AttentionBannerProps extends ConnectionsSource, Omit<ConnectionsPresentationProps, 'headingLevel'> {
  /** Leads to the list of banks, with the ids of the connections that need the user, the most urgent first. */
  onOpen: (connectionIds: readonly string[]) => void
}

const isAsking = (status: string, { messages }: ConnectionsPresentation): status is AskingStatus =>
  Object.hasOwn(messages.attention, status)

/** One sentence, and the label of one button. */
function wordsOf(rows: readonly ConnectionRow[], now: number, presentation: ConnectionsPresentation) {
  const { messages, format } = presentation
  const [row] = rows
  if (row === undefined) return null
  const { status } = row
  if (rows.length > 1 || !isAsking(status, presentation))
    return { sentence: messages.attentionSeveral({ count: rows.length, format }), label: messages.attentionShow }
  const bank = row.bank.name ?? messages.yourBank
  return {
    sentence: messages.attention[status]({ ...rowArgsOf(row, now, presentation), bank }),
    label: messages.way[status],
  }
}

/** Says it aloud if it comes up while the page is open. What is there at first is read with the page. */
function useNews(sentence: string | null, isReady: boolean) {
  const [announcer] = useState(createAnnouncer)
  const last = useRef<string | null>(null)
  const wasReady = useRef(false)
  useEffect(() => {
    if (wasReady.current && sentence !== null && sentence !== last.current) announcer.announce(sentence)
    last.current = sentence
    wasReady.current ||= isReady
  }, [sentence, isReady, announcer])
  return announcer
}

/**
 * For the top of a page: one sentence and one button if a bank needs the user, a count if several do, and nothing if all is well. It can be
 * put off for a day. Needs `bank-connection-kit/connections.css`. Renders a `<section>`, or nothing.
 */
export function AttentionBanner(props: AttentionBannerProps) {
  const { rows, status, putOff, now } = useAttention(props)
  const presentation = useConnectionsPresentation(props.messages, props.locale)
  const { messages } = presentation
  const words = wordsOf(rows, now, presentation)
  const announcer = useNews(words?.sentence ?? null, status === 'ready')
  const { ref } = useRoot(props.appearance)
  if (words === null) return null
  return (
    <section
      ref={ref}
      data-bck-part="root"
      data-tone="attention"
      data-bck-scheme={schemeOf(props.appearance)}
      dir={props.dir ?? messages.dir}
      lang={messages.locale}
      aria-label={messages.attentionRegion}
      className={props.className}
    >
      <div data-bck-part="container">
        <div data-bck-part="attention">
          <p data-bck-part="attention-sentence">{words.sentence}</p>
          <div data-bck-part="attention-actions">
            <Button kind="primary" name="attention-open" onPress={() => props.onOpen(rows.map(({ id }) => id))}>
              {words.label}
            </Button>
            <Button kind="quiet" name="attention-later" onPress={putOff}>
              {messages.notNow}
            </Button>
          </div>
        </div>
      </div>
      <LiveRegion announcer={announcer} />
    </section>
  )
}
