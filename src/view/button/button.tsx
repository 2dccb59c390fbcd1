'use client'

import type { ReactNode } from 'react'

export interface ButtonProps {
  /** `primary`: the main way on. `secondary`: another way. `quiet`: a way out, drawn as a link. */
  kind: 'primary' | 'secondary' | 'quiet'
  /** @default 'button' */
  type?: 'button' | 'submit'
  /** The name of its action, for styles and tests of hosts. */
  name: string
  onPress?: (() => void) | undefined
  /** The id of a description, for assistive technology. */
  describedBy?: string | undefined
  children: ReactNode
}

/** Renders a `<button>`. It is never disabled: a button without an effect is not drawn. */
export function Button({ kind, type = 'button', name, onPress, describedBy, children }: ButtonProps) {
  return (
    <button
      type={type}
      data-bck-part="button"
      data-kind={kind}
      data-action={name}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
