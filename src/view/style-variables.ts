import type { RefCallback } from 'react'

/** Custom properties by name, with their values. */
export type StyleVariables = Readonly<Record<string, string>>

/**
 * A ref that sets custom properties on its element through the CSSOM before the browser paints, and removes them afterwards. It does not
 * use a `style` attribute: in a server-rendered page a strict CSP refuses it, and React does not set it again.
 *
 * @param read called in the browser only
 */
export function styleVariablesRef(read: () => StyleVariables): RefCallback<HTMLElement> {
  let remove: (() => void) | undefined
  return (element) => {
    remove?.()
    remove = undefined
    if (element === null) return
    const { style } = element
    const variables = Object.entries(read())
    for (const [name, value] of variables) style.setProperty(name, value)
    remove = () => variables.forEach(([name]) => style.removeProperty(name))
  }
}
