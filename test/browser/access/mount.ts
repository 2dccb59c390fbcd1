import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

export interface Mounted {
  element: HTMLElement
  render: (node: ReactNode) => void
  clear: () => void
}

/** Draws at once, without waiting, and stays over several tests: for suites that look at many screens. */
export function mount(node: ReactNode): Mounted {
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  const render = (next: ReactNode) => flushSync(() => root.render(next))
  render(node)
  return {
    element,
    render,
    clear() {
      flushSync(() => root.unmount())
      element.remove()
    },
  }
}
