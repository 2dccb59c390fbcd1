import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'

declare global {
  var typing:
    | {
        /** Types a text; milliseconds until its list stands in the page, and how many rows that stay were drawn again. */
        type(text: string, expected: string): Promise<{ ms: number; again: number }>
        /** The rows that are shown, as one text. */
        rows(): string
      }
    | undefined
}

const list = (): HTMLLIElement[] => [...document.querySelectorAll<HTMLLIElement>("[data-bck-part='bank-item']")]

/** The keys of all rows. */
const rows = (): string =>
  list()
    .map((row) => row.querySelector('[data-institution]')?.getAttribute('data-institution'))
    .join(' ')

/** React keeps here what an element was last drawn with: another object after each drawing. */
const drawnWith = (row: HTMLLIElement): unknown =>
  Reflect.get(row, Object.keys(row).find((name) => name.startsWith('__reactProps$')) ?? '')

/** As a browser does it. React has replaced the element's own setter. */
function enter(text: string): void {
  const input = document.querySelector('input')
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  if (input) set?.call(input, text)
  input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export function measureTyping(page: ReactElement): void {
  createRoot(document.body.appendChild(document.createElement('div'))).render(page)
  globalThis.typing = {
    rows,
    async type(text, expected) {
      const before = new Map(list().map((row) => [row, drawnWith(row)]))
      const startedAt = performance.now()
      const shown = new Promise<void>((resolve) => {
        const look = () => {
          // Reading the height makes the browser lay the page out, as it would to paint.
          if (rows() !== expected || document.body.offsetHeight === 0) return
          observer.disconnect()
          resolve()
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
      })
      enter(text)
      await shown
      const ms = performance.now() - startedAt
      await new Promise<void>((resolve) => void requestAnimationFrame(() => setTimeout(resolve)))
      const again = list().filter((row) => before.has(row) && before.get(row) !== drawnWith(row)).length
      return { ms, again }
    },
  }
}
