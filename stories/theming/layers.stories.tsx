import type { StoryObj } from '@storybook/react-vite'
import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import kit from '../../src/styles/index.css?inline'
import { ConnectionView, type PresentationProps } from '../../src/view'
import { NO_ACTIONS } from '../fixtures/no-actions'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { stillClock } from '../fixtures/still-clock'
import { presentationOf } from '../kit/presentation'

export default { title: 'Theming/Layers' }

/** An unlayered reset as some pages have it. It wins over every layer, whatever its selector. */
const RESET = 'button, input { all: unset; }'

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

/** A page of its own within this one, so that a reset does not reach Storybook. The kit works in a shadow root, too. */
function PageWith({ styles, ...presentation }: PresentationProps & { styles: string }) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useLayoutEffect(() => {
    const made = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' }) ?? null
    if (made) made.adoptedStyleSheets = [sheet(RESET), sheet(styles)]
    setRoot(made)
  }, [styles])
  const view = <ConnectionView view={STATE_VIEWS.CredentialsFirst} actions={NO_ACTIONS} clock={stillClock} {...presentation} />
  return <div ref={host}>{root && createPortal(view, root)}</div>
}

/** `styles.css`: the reset wins, and the buttons are gone. That is what a host sees who needs the other stylesheet. */
export const ResetOverLayers: StoryObj = {
  render: (_args, { globals }) => <PageWith styles={`@layer bck { ${kit} }`} {...presentationOf(globals)} />,
  // Without its border an input cannot be told from the paper, which is the point of this story.
  parameters: { a11y: { test: 'off' } },
}

/** `styles.unlayered.css`: the same rules in no layer hold against the same reset. */
export const ResetWithoutLayers: StoryObj = {
  render: (_args, { globals }) => <PageWith styles={kit} {...presentationOf(globals)} />,
}
