'use client'

import { useState } from 'react'
import { ICONS } from '../../view/icons/icons'

const initialOf = (name: string): string | null => /[\p{L}\p{N}]/u.exec(name)?.[0]?.toLocaleUpperCase() ?? null

/** A bank's initial, and its logo over it once that has arrived. Both repeat the name, so neither is read out. Renders a `<span>`. */
export function BankLogo({ name, url }: { name: string; url: string | null }) {
  const [failed, setFailed] = useState<string | null>(null)
  return (
    <span data-bck-part="picker-logo" aria-hidden="true">
      <span data-bck-part="bank-logo" data-state="initial" translate="no">
        {initialOf(name) ?? ICONS.bank}
      </span>
      {url !== null && url !== failed && (
        <img
          data-bck-part="bank-logo"
          data-state="picture"
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(url)}
        />
      )}
    </span>
  )
}
