'use client'

import type { ReactNode } from 'react'
import type { Tone } from '../tone'
import { ICONS, type IconName } from '../icons/icons'

/** A notice beside the screen's text. Renders a `<div>`. */
export function Notice({ icon, tone, children }: { icon: IconName; tone?: Tone; children: ReactNode }) {
  return (
    <div data-bck-part="notice" data-tone={tone}>
      {ICONS[icon]}
      <span data-bck-part="notice-text">{children}</span>
    </div>
  )
}
