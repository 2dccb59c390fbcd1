'use client'

import { useState } from 'react'
import { safeUrl } from '../../domain/safe-url'
import { useViewContext } from '../view.context'

/** No scripts and no markup: a drawing (SVG) may hold both. */
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);/i

const isSafePicture = (src: string): boolean => safeUrl(src) !== null || PICTURE.test(src)

/** The picture that the bank wants to be read. Renders an `<img>`, or a `<p>` that says that there is none. */
export function Picture({ src }: { src: string }) {
  const { messages, words } = useViewContext()
  const [hasFailed, setHasFailed] = useState(false)
  if (hasFailed || !isSafePicture(src)) {
    return (
      <p data-bck-part="field-error" role="alert">
        {words(messages.fields.imageMissing)}
      </p>
    )
  }
  return (
    <img
      data-bck-part="picture"
      src={src}
      alt={messages.fields.image}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setHasFailed(true)}
    />
  )
}
