'use client'

import { useState } from 'react'
import { BankInitial } from '../../view/bank-logo/bank-initial'
import { BankPicture } from '../../view/bank-logo/bank-picture'

/** A bank's initial, and its logo over it once that has arrived. Renders a `<span>`. */
export function BankLogo({ name, url }: { name: string; url: string | null }) {
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  return (
    <span data-bck-part="picker-logo">
      <BankInitial name={name} />
      {url !== null && url !== failedUrl && <BankPicture url={url} loading="lazy" onError={() => setFailedUrl(url)} />}
    </span>
  )
}
