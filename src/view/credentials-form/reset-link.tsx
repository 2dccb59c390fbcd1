'use client'

import { ICONS } from '../icons/icons'
import { useViewContext } from '../view.context'

/** Where the bank lets people set a new password. Renders an `<a>` to another tab, or nothing for an address that is not https. */
export function ResetLink({ url }: { url: string | null }) {
  const { messages } = useViewContext()
  if (url === null || !/^https:\/\//i.test(url)) return null
  return (
    <a data-bck-part="link" href={url} target="_blank" rel="noopener noreferrer">
      {messages.actions.reset}
      {ICONS.away}
    </a>
  )
}
