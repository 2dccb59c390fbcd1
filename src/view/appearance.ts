import type { CSSProperties } from 'react'

/** The public variables of the stylesheet, without their `--bck-`. Roles, not places. */
export const APPEARANCE_VARIABLES = [
  'color-accent',
  'color-on-accent',
  'color-ink',
  'color-ink-soft',
  'color-paper',
  'color-sunk',
  'color-line',
  'color-control',
  'color-progress',
  'color-attention',
  'color-waiting',
  'color-success',
  'color-stop',
  'radius-card',
  'radius-control',
  'space',
  'font',
  'font-size',
  'shadow',
  'size-max',
] as const

export type AppearanceVariable = (typeof APPEARANCE_VARIABLES)[number]

/** Sugar for setting `--bck-*` on the root of one instance. `scheme`: light, dark or what the page has (the default). */
export type Appearance = Partial<Record<AppearanceVariable, string>> & { scheme?: 'light' | 'dark' | 'inherit' }

const isColor = (value: string): boolean => typeof CSS === 'undefined' || CSS.supports('color', value)

/**
 * The appearance as a style. React sets it through the CSSOM, which a strict CSP allows. What is not a colour is left out: an
 * invalid variable would take its fallback with it.
 */
export function appearanceStyle(appearance: Appearance | undefined): CSSProperties | undefined {
  if (appearance === undefined) return undefined
  const style: Record<string, string> = {}
  for (const name of APPEARANCE_VARIABLES) {
    const value = appearance[name]
    if (value === undefined || (name.startsWith('color-') && !isColor(value))) continue
    style[`--bck-${name}`] = value
  }
  if (appearance.scheme === 'light' || appearance.scheme === 'dark') style['colorScheme'] = appearance.scheme
  return style
}
