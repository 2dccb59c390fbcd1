'use client'

import type { Issue } from '../../domain/issue'
import { useViewContext } from '../view.context'
import { SupportCard } from './support-card'

/** The reference folded away, for screens on which few will need it. Renders a `<details>`. */
export function MoreDetails({ issue }: { issue: Issue }) {
  const { messages } = useViewContext()
  return (
    <details data-bck-part="more">
      <summary data-bck-part="more-summary">{messages.support.more}</summary>
      <SupportCard issue={issue} />
    </details>
  )
}
