'use client'

import type { Connection } from '../../connection'
import { BankConnection } from '../../view/english/english'
import type { HeadingLevel } from '../../view/view.context'
import { useCardContext, useListContext } from './list.context'

/** The kit's own card of a flow, within its row. It speaks through the list's live region. Renders a `<div>`. */
export function RowCard({ flow }: { flow: Connection }) {
  const { headingLevel } = useListContext()
  const { announcer, cardMessages, components, handlers, locale, dir, appearance } = useCardContext()
  return (
    <div data-bck-part="connection-card">
      <BankConnection
        connection={flow}
        announcer={announcer}
        messages={cardMessages}
        components={components}
        handlers={handlers}
        headingLevel={Math.min(6, headingLevel + 1) as HeadingLevel}
        locale={locale}
        dir={dir}
        appearance={appearance}
      />
    </div>
  )
}
