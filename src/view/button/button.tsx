'use client'

import type { ReactNode } from 'react'

export interface ButtonProps {
  /** `primary`: the one way on. `secondary`: another way. `quiet`: a way out, drawn as a link. */
  kind: 'primary' | 'secondary' | 'quiet'
  /** Default `button`. */
  type?: 'button' | 'submit'
  /** What it does, for hosts that style or test by it. */
  name: string
  onPress?: (() => void) | undefined
  /** Describes it further, for assistive technology. */
  describedBy?: string | undefined
  children: ReactNode
}

/** Renders a `<button>`. It is never disabled: a button that leads nowhere is not drawn. */
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
