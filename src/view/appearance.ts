import { useMemo, useRef, type RefCallback, type RefObject } from 'react'
import { styleVariablesRef, type StyleVariables } from './style-variables'
import { stylesWatch } from './styles.notice'

/** The public variables of the stylesheet, without their `--bck-`, each with a CSS property that accepts the same values. */
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

// `Object.keys` loses the type of the keys.
export const APPEARANCE_VARIABLES = Object.keys(TAKEN_BY) as readonly AppearanceVariable[]

/**
 * Variables `--bck-*` for the root of one instance. They are set only in the browser, so a server-rendered page has the
 * kit's own until then. Variables in a stylesheet apply from the start.
 */
export type Appearance = Partial<Record<AppearanceVariable, string>> & {
  /**
   * The colour scheme: `inherit` follows the `color-scheme` of the page. Written as `data-bck-scheme`, also on a server.
   *
   * @default 'inherit'
   */
  scheme?: 'light' | 'dark' | 'inherit'
}

/** Leaves out values that the browser cannot read, because an invalid variable would also disable its fallback. */
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

/** A ref that sets the variables of an appearance on its element. */
export const appearanceRef = (appearance: Appearance | undefined): RefCallback<HTMLElement> =>
  styleVariablesRef(() => readable(appearance ?? {}))

/**
 * The element of one instance: `ref` is passed to it and sets the variables of its appearance, `root` holds it. Hosts write the object
 * inline, so its members are compared.
 */
export function useRoot(appearance: Appearance | undefined): {
  root: RefObject<HTMLElement | null>
  ref: RefCallback<HTMLElement>
} {
  const root = useRef<HTMLElement>(null)
  const members = JSON.stringify(appearance ?? {})
  const ref = useMemo(() => {
    const setVariables = appearanceRef(JSON.parse(members) as Appearance)
    return (element: HTMLElement | null) => {
      root.current = element
      setVariables(element)
      if (element) stylesWatch?.(element)
    }
  }, [members])
  return { root, ref }
}
