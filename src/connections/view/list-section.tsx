'use client'

import { useId, useMemo, useState } from 'react'
import { schemeOf, useRoot, type Appearance } from '../../view/appearance'
import { Button } from '../../view/button/button'
import { createAnnouncer } from '../../view/live-region/announcer'
import { LiveRegion } from '../../view/live-region/live-region'
import type { HeadingLevel } from '../../view/view.context'
import type { ConnectionsHandle } from '../use-connections'
import type { ConnectionsMessageOverrides } from '../words/connections.messages'
import { ListBody } from './list-body'
import { CardProvider, ListProvider, type CardProps, type ListContextValue } from './list.context'
import { rowTextOf } from './row-text'
import { useFocusAfterRemoval } from './use-focus-after-removal'
import { useConnectionsPresentation } from './use-presentation'
import { useRowNews } from './use-row-news'

/** How a list or a banner is drawn. */
export interface ConnectionsPresentationProps {
  /**
   * A catalogue of `bank-connection-kit/connections/messages`, or single texts to replace in English.
   * @default English
   */
  messages?: ConnectionsMessageOverrides | undefined
  /** The format of times and numbers, and the order of names, as a BCP 47 tag. @default the catalogue's */
  locale?: string | undefined
  /** @default the catalogue's */
  dir?: 'ltr' | 'rtl' | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  appearance?: Appearance | undefined
  className?: string | undefined
}

export interface ListSectionProps extends CardProps, ConnectionsPresentationProps {
  list: ConnectionsHandle
  /** Called if the user wants to connect a bank. Without it there is no such button. */
  onConnect?: (() => void) | undefined
}

/** The rows of a list under a heading. Renders a `<section>`. */
export function ListSection(props: ListSectionProps) {
  const { list, handlers, cardMessages, components, locale, headingLevel = 2, onConnect } = props
  const presentation = useConnectionsPresentation(props.messages, locale)
  const { messages } = presentation
  const [announcer] = useState(createAnnouncer)
  const { root, ref } = useRoot(props.appearance)
  const id = useId()
  const dir = props.dir ?? messages.dir
  const { rows, now, follow, fold, refresh, renew, askRemoval, keep, remove } = list
  const drawn = useMemo(() => rows.map((row) => ({ row, text: rowTextOf(row, now, presentation) })), [rows, now, presentation])
  useRowNews(drawn, list.status === 'ready', messages, announcer)
  useFocusAfterRemoval(root, rows)
  const context = useMemo(
    (): ListContextValue => ({
      actions: { follow, fold, refresh, renew, askRemoval, keep, remove },
      messages,
      headingLevel: Math.min(6, headingLevel + 1) as HeadingLevel,
    }),
    [follow, fold, refresh, renew, askRemoval, keep, remove, messages, headingLevel],
  )
  const Heading = `h${headingLevel}` as const
  return (
    <section
      ref={ref}
      data-bck-part="root"
      data-tone={list.status === 'failed' ? 'stop' : 'plain'}
      data-bck-scheme={schemeOf(props.appearance)}
      dir={dir}
      lang={messages.locale}
      aria-labelledby={id}
      aria-busy={list.status === 'loading' || list.isRefreshing}
      className={props.className}
    >
      <ListProvider value={context}>
        <CardProvider value={{ handlers, cardMessages, components, announcer, locale, dir, appearance: props.appearance }}>
          <div data-bck-part="container">
            <div data-bck-part="panel">
              <Heading id={id} data-bck-part="heading" tabIndex={-1}>
                {messages.heading}
              </Heading>
              <ListBody list={list} drawn={drawn} />
              {onConnect !== undefined && list.status !== 'loading' && (
                <Button kind={rows.length === 0 ? 'primary' : 'secondary'} name="connect" onPress={onConnect}>
                  {rows.length === 0 ? messages.connect : messages.connectAnother}
                </Button>
              )}
            </div>
          </div>
        </CardProvider>
      </ListProvider>
      <LiveRegion announcer={announcer} />
    </section>
  )
}
