import type { CSSProperties } from 'react'

/** The public variables of the stylesheet, without their `--bck-`, each with a property that takes what it takes. */
const TAKEN_BY = {
  'color-accent': 'color',
  'color-on-accent': 'color',
  'color-ink': 'color',
  'color-ink-soft': 'color',
  'color-paper': 'color',
  'color-sunk': 'color',
  'color-line': 'color',
  'color-control': 'color',
  'color-progress': 'color',
  'color-attention': 'color',
  'color-waiting': 'color',
  'color-success': 'color',
  'color-stop': 'color',
  'radius-card': 'padding-top',
  'radius-control': 'padding-top',
  space: 'padding-top',
  font: 'font-family',
  'font-size': 'font-size',
  shadow: 'box-shadow',
  'size-max': 'max-inline-size',
} as const

export type AppearanceVariable = keyof typeof TAKEN_BY

// `Object.keys` forgets what it is given the keys of.
export const APPEARANCE_VARIABLES = Object.keys(TAKEN_BY) as readonly AppearanceVariable[]

/** Sugar for setting `--bck-*` on the root of one instance. `scheme`: light, dark or what the page has (the default). */
export type Appearance = Partial<Record<AppearanceVariable, string>> & { scheme?: 'light' | 'dark' | 'inherit' }

/** On a server nobody can say, so everything is taken there. */
const canRead = (name: AppearanceVariable, value: string): boolean =>
  typeof CSS === 'undefined' || CSS.supports(TAKEN_BY[name], value)

/**
 * The appearance as a style. React sets it through the CSSOM, which a strict CSP allows. What the browser cannot read is left out: an
 * invalid variable would take its fallback with it.
 */
export function appearanceStyle(appearance: Appearance | undefined): CSSProperties | undefined {
  if (appearance === undefined) return undefined
  const style: Record<string, string> = {}
  for (const name of APPEARANCE_VARIABLES) {
    const value = appearance[name]
    if (value !== undefined && canRead(name, value)) style[`--bck-${name}`] = value
  }
  if (appearance.scheme === 'light' || appearance.scheme === 'dark') style['colorScheme'] = appearance.scheme
  return style
}
