import type { StoryObj } from '@storybook/react-vite'
import type { ComponentType, ReactNode } from 'react'
import type { View } from '../../src/domain/view'
import { ConnectionView, type PresentationProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { stillClock } from '../fixtures/still-clock'
import { presentationOf } from '../kit/presentation'
import './part-story.css'

export type PartStory = StoryObj

/** One way in which a component is drawn, by the view that it is drawn from. */
export interface Variant {
  caption: string
  view: View
  /** Default: the whole screen of the view. */
  Part?: ComponentType
  /** What a host would pass beside it. */
  props?: PresentationProps
}

/** A component stands in a flow like any other, in place of its screen: it takes all that it draws from there. */
function inPanel(Part: ComponentType) {
  return function PartScreen(): ReactNode {
    return (
      <div data-bck-part="panel">
        <Part />
      </div>
    )
  }
}

/** All variants of a component below each other. */
export function partStory(variants: readonly Variant[]): PartStory {
  const drawn = variants.map(({ Part, ...variant }) => ({
    ...variant,
    components: Part === undefined ? undefined : { Screen: inPanel(Part) },
  }))
  return {
    render: (_args, { globals }) => (
      <div className="variants">
        {drawn.map(({ caption, view, components, props }) => (
          <figure key={caption}>
            <figcaption>{caption}</figcaption>
            <ConnectionView
              view={view}
              actions={NO_ACTIONS}
              clock={stillClock}
              components={components}
              {...presentationOf(globals)}
              {...props}
            />
          </figure>
        ))}
      </div>
    ),
  }
}
