import { noticeDeveloper } from '../domain/developer-notice'
import { developerError } from '../domain/errors.table'

/**
 * Parts that need a stylesheet, and a variable that it sets on them. None of these is registered: a registered one has a value in the
 * whole page, also where the stylesheet does not reach, as in a shadow root.
 */
const MARKS = [
  ['styles.css', 'container', '--_bck-radius-card'],
  ['picker.css', 'picker-status', '--_bck-picker'],
  ['connections.css', 'connections', '--_bck-connections'],
  ['connections.css', 'attention', '--_bck-connections'],
] as const

function tellMissing(root: Element): void {
  for (const [sheet, part, variable] of MARKS) {
    const element = root.querySelector(`[data-bck-part='${part}']`)
    if (element === null || getComputedStyle(element).getPropertyValue(variable) !== '') continue
    noticeDeveloper(developerError('no-styles', { sheet }))
  }
}

/**
 * Tells the developer if a stylesheet is missing, once the card has a size and the page has loaded. What is hidden may not have its
 * styles yet, and where nothing is laid out, as in jsdom, there are none.
 */
export function watchStyles(root: HTMLElement): void {
  if (globalThis.ResizeObserver === undefined) return
  const observer = new ResizeObserver(() => {
    if (root.offsetHeight === 0) return
    observer.disconnect()
    if (document.readyState === 'complete') tellMissing(root)
    else addEventListener('load', () => tellMissing(root), { once: true })
  })
  observer.observe(root)
}

declare const process: { env: { NODE_ENV?: string } }

/** Watches in development, and is null in production, where bundlers leave all of this out. */
export let stylesWatch: typeof watchStyles | null = null
// Without a bundler there may be no `process`.
try {
  if (process.env.NODE_ENV === 'development') stylesWatch = watchStyles
} catch {}
