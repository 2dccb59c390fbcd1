'use client'

import { BankConnection } from '../../view/english/english'
import type { HeadingLevel } from '../../view/view.context'
import type { Connection } from '../../connection'
import type { ConnectionRow } from '../list/list.types'
import { useCardContext, useListContext } from './list.context'

/** The kit's own card of a flow, within its row. It speaks through the list's live region. Renders a `<div>`. */
export function RowCard({ row, flow }: { row: ConnectionRow; flow: Connection }) {
  const { headingLevel, actions } = useListContext()
  const { announcer, cardMessages, components, handlers, locale, dir, appearance } = useCardContext()
  return (
    <div data-bck-part="connection-card">
      <BankConnection
        connection={flow}
        announcer={announcer}
        messages={cardMessages}
        components={components}
        handlers={{
          ...handlers,
          leave: (details) => {
            actions.fold(row)
            handlers?.leave?.(details)
          },
        }}
        headingLevel={Math.min(6, headingLevel + 1) as HeadingLevel}
        locale={locale}
        dir={dir}
        appearance={appearance}
      />
    </div>
  )
}
