'use client'

import { useState, type ReactNode } from 'react'
import { plainText } from '../../domain/plain-text'
import { safePicture } from '../../domain/safe-url'
import { BankInitial } from '../bank-logo/bank-initial'
import { BankPicture } from '../bank-logo/bank-picture'
import { useViewContext } from '../view.context'

/** In characters: the header has more room for a name than a sentence. */
const LONGEST_IN_HEADER = 120

/** The bank's logo and name, and the corner. Renders a `<div>`. */
export function BankHeader({ children }: { children?: ReactNode }) {
  const { institution } = useViewContext().view
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  const name = plainText(institution?.name, LONGEST_IN_HEADER)
  const url = safePicture(institution?.logoUrl)
  return (
    <div data-bck-part="bank-header">
      {url !== null && url !== failedUrl ? (
        <BankPicture url={url} onError={() => setFailedUrl(url)} />
      ) : (
        <BankInitial name={name} />
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
