'use client'

import { useState, type ReactNode } from 'react'
import { plainText } from '../../domain/plain-text'
import { isDataPicture, safeUrl } from '../../domain/safe-url'
import { ICONS } from '../icons/icons'
import { useViewContext } from '../view.context'

/** In characters: the header has more room for a name than a sentence. */
const LONGEST_IN_HEADER = 120

/** A logo from a safe address, or inside a data address. */
const isSafeLogo = (url: string | null | undefined): url is string => safeUrl(url) !== null || isDataPicture(url)

const initialOf = (name: string | null): string | null => /[\p{L}\p{N}]/u.exec(name ?? '')?.[0]?.toLocaleUpperCase() ?? null

/** The bank's logo and name, and the corner. Renders a `<div>`. */
export function BankHeader({ children }: { children?: ReactNode }) {
  const { institution } = useViewContext().view
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  const name = plainText(institution?.name, LONGEST_IN_HEADER)
  const url = institution?.logoUrl
  return (
    <div data-bck-part="bank-header">
      {isSafeLogo(url) && url !== failedUrl ? (
        <img
          data-bck-part="bank-logo"
          data-state="picture"
          src={url}
          alt=""
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailedUrl(url)}
        />
      ) : (
        <span data-bck-part="bank-logo" data-state="initial" aria-hidden="true" translate="no">
          {initialOf(name) ?? ICONS.bank}
        </span>
      )}
      {name !== null && (
        <bdi data-bck-part="bank-name" translate="no">
          {name}
        </bdi>
      )}
      {children}
    </div>
  )
}
