'use client'

import type { ReactNode } from 'react'
import { mapValues } from '../../domain/map-values'

/** The kit's own line icons, drawn on a 20 by 20 grid. They repeat the text, so they are hidden from screen readers. */
const PATHS = {
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.6" />
    </>
  ),
  alert: (
    <>
      <path d="M10 3.2 17.4 16H2.6Z" />
      <path d="M10 8v3.6M10 13.7v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.4v4M10 6.6v.1" />
    </>
  ),
  offline: (
    <path d="M3 3l14 14M5.2 10.6a7 7 0 0 1 2-1.3M2.6 7.6a11 11 0 0 1 2-1.4M8.3 5.1A11 11 0 0 1 17.4 7.6M12.4 9.2a7 7 0 0 1 2.4 1.4M7.8 13.3a3.4 3.4 0 0 1 4.4 0M10 16.2v.1" />
  ),
  phone: (
    <>
      <rect x="5.5" y="2.5" width="9" height="15" rx="2" />
      <path d="M9 14.8h2" />
    </>
  ),
  away: <path d="M11.5 4H16v4.5M16 4l-6.5 6.5M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12" />,
  unfold: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  bank: <path d="M3 8l7-4.5L17 8M3 8h14M5 8v6.5M8.4 8v6.5M11.6 8v6.5M15 8v6.5M3 16.5h14" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof PATHS

// `Object.keys` loses the type of the keys.
export const ICON_NAMES = /* @__PURE__ */ Object.keys(PATHS) as readonly IconName[]

/** They look the same on every screen, so each is created once. */
export const ICONS = mapValues<IconName, ReactNode, ReactNode>(PATHS, (paths, name) => (
  <svg data-bck-part="icon" data-icon={name} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {paths}
  </svg>
))
