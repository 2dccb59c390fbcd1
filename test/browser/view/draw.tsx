import { StrictMode } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import type { View, ViewActions } from '../../../src/domain'
import { ConnectionView, type ConnectionViewProps } from '../../../src/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { stillClock } from '../../../stories/fixtures/still-clock'

/** Every action as a spy. */
export const spies = () =>
  Object.fromEntries(Object.keys(NO_ACTIONS).map((name) => [name, vi.fn()])) as unknown as {
    [K in keyof ViewActions]: ReturnType<typeof vi.fn<ViewActions[K]>>
  }

/** Draws one view under StrictMode, between two things of the host's. */
export async function draw(view: View, props: Partial<ConnectionViewProps> = {}) {
  const actions = props.actions ?? NO_ACTIONS
  const page = (next: View) => (
    <StrictMode>
      <button type="button">Before</button>
      <ConnectionView clock={stillClock} {...props} actions={actions} view={next} />
      <input aria-label="After" />
    </StrictMode>
  )
  const screen = await render(page(view))
  const root = screen.container.querySelector<HTMLElement>("[data-bck-part='root']")
  if (root === null) throw new Error('nothing was drawn')
  return { ...screen, root, show: (next: View) => screen.rerender(page(next)) }
}

/** All parts of one name, in document order. */
export const parts = (root: ParentNode, part: string) => [...root.querySelectorAll<HTMLElement>(`[data-bck-part='${part}']`)]
