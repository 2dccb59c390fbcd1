import { useMemo, type RefCallback } from 'react'
import { styleVariablesRef, type StyleVariables } from './style-variables'

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

/**
 * Sugar for setting `--bck-*` on the root of one instance. They are set in the browser alone, so a server-rendered page has the
 * kit's own until then; variables in a stylesheet are there from the start.
 */
export type Appearance = Partial<Record<AppearanceVariable, string>> & {
  /**
   * Which colours: `inherit` follows the `color-scheme` of the page. Written as `data-bck-scheme`, on a server too.
   *
   * @default 'inherit'
   */
  scheme?: 'light' | 'dark' | 'inherit'
}

/** What the browser cannot read is left out: an invalid variable would take its fallback with it. */
function readable(appearance: Appearance): StyleVariables {
  const variables: Record<string, string> = {}
  for (const name of APPEARANCE_VARIABLES) {
    const value = appearance[name]
    if (value !== undefined && CSS.supports(TAKEN_BY[name], value)) variables[`--bck-${name}`] = value
  }
  return variables
}

/** The value of `data-bck-scheme`. */
export const schemeOf = (appearance: Appearance | undefined): 'light' | 'dark' | undefined =>
  appearance?.scheme === 'light' || appearance?.scheme === 'dark' ? appearance.scheme : undefined

/** A ref that gives its element the variables of an appearance. Hosts write the object in place: its members count, not it. */
export function useAppearance(appearance: Appearance | undefined): RefCallback<HTMLElement> {
  const members = JSON.stringify(appearance ?? {})
  return useMemo(() => styleVariablesRef(() => readable(JSON.parse(members) as Appearance)), [members])
}
