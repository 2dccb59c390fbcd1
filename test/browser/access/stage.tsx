import '../../../src/styles/index.css'
import type { View } from '../../../src/domain/view'
import { ConnectionView, type ConnectionViewProps } from '../../../src/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { stillClock } from '../../../stories/fixtures/still-clock'
import { mount } from './mount'

type Screens = Readonly<Record<string, View>>

export interface Stage {
  /** What holds all screens. */
  all: HTMLElement
  /** Draws other views in the place of those that have the same name. */
  show: (screens: Screens) => void
  clear: () => void
}

/** The name of the screen that an element stands on. */
export const screenOf = (element: Element | null): string | null =>
  element?.closest<HTMLElement>('[data-screen]')?.dataset['screen'] ?? null

/** The kit's own root on one screen. */
export function rootOf({ all }: Stage, name: string): HTMLElement {
  const root = all.querySelector<HTMLElement>(`[data-screen='${name}'] > [data-bck-part='root']`)
  if (root === null) throw new Error(`Nothing was drawn for ${name}.`)
  return root
}

/** Draws many screens below one another, between two things of the host's: several times as fast as one after another. */
export function stage(screens: Screens, given: (name: string) => Partial<ConnectionViewProps> = () => ({})): Stage {
  const page = (views: Screens) => (
    <>
      <button type="button">Before</button>
      {Object.entries(views).map(([name, view]) => (
        <article key={name} data-screen={name} aria-label={name}>
          <ConnectionView actions={NO_ACTIONS} clock={stillClock} {...given(name)} view={view} />
        </article>
      ))}
      <input aria-label="After" />
    </>
  )
  const { element, render, clear } = mount(page(screens))
  return { all: element, show: (views) => render(page(views)), clear }
}
