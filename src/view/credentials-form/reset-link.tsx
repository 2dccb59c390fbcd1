'use client'

import { safeUrl } from '../../domain/safe-url'
import { ICONS } from '../icons/icons'
import { useViewContext } from '../view.context'

/** A link to the bank's page for a new password. Renders an `<a>` to another tab, or nothing if the address is not safe. */
export function ResetLink({ url }: { url: string | null }) {
  const { messages } = useViewContext()
  const safe = safeUrl(url)
  if (safe === null) return null
  return (
    <a data-bck-part="link" href={safe.href} target="_blank" rel="noopener noreferrer">
      <span>{messages.actions.reset}</span>
      <span data-bck-part="visually-hidden">{` ${messages.actions.newTab}`}</span>
      {ICONS.away}
    </a>
  )
}
