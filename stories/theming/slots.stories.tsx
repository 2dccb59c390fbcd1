import type { ReactNode } from 'react'
import { useViewContext, type ButtonProps } from '../../src/view'
import { SCENARIO_VIEWS } from '../fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../fixtures/state.fixtures'
import { screenMeta, type ScreenStory } from '../kit/screen-story'
import './slots.css'

export default { ...screenMeta, title: 'Theming/Slots' }

/** A button of the host's design system. It keeps the type, the description and the press. */
function HouseButton({ kind, type = 'button', name, onPress, describedBy, children }: ButtonProps) {
  return (
    <button
      className={`house-button house-button-${kind}`}
      type={type}
      data-action={name}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** A frame of the host's: the bank and the journey are left out, the words stand in a plain column. */
function HouseScreen({ children }: { children: ReactNode }) {
  const { text, headingLevel } = useViewContext()
  const Heading = `h${headingLevel}` as const
  return (
    <div className="house-screen">
      <Heading data-bck-part="heading" tabIndex={-1}>
        {text.heading}
      </Heading>
      <p>{text.body}</p>
      {children}
    </div>
  )
}

export const OwnButtons: ScreenStory = { args: { view: STATE_VIEWS.CredentialsFirst, components: { Button: HouseButton } } }
export const OwnFrame: ScreenStory = {
  args: { view: SCENARIO_VIEWS['bank-outage'], components: { Button: HouseButton, Screen: HouseScreen } },
}
