'use client'

import { useMemo, useState, type ComponentType } from 'react'
import type { ViewActions } from '../../domain/actions'
import { systemClock, type Clock } from '../../domain/clock'
import type { View } from '../../domain/view'
import type { Messages } from '../../messages/messages.types'
import { createFormat } from '../../messages/say'
import { schemeOf, useRoot, type Appearance } from '../appearance'
import { Button } from '../button/button'
import { PhaseKeeper } from '../focus/phase-keeper'
import { createAnnouncer, type Announcer } from '../live-region/announcer'
import { LiveRegion } from '../live-region/live-region'
import { promptArgsOf } from '../prompt/prompt-args'
import { screenTextOf, spoken, spokenFor } from '../prompt/prompt'
import { Screen } from '../screen/screen'
import { screens } from '../screens/screens'
import { useTimeline } from '../timeline/use-timeline'
import { toneOf } from '../tone'
import { createWords } from '../words/create-words'
import { ViewProvider, type FormElement, type HeadingLevel, type ViewComponents } from '../view.context'
import { useActed } from './use-acted'

/** The looks and the words of one instance. */
export interface PresentationProps {
  /** A whole catalogue. */
  messages: Messages
  /**
   * The format of times and numbers, as a BCP 47 tag: "en-ZA". If Intl does not know it, the catalogue's is used.
   * @default the catalogue's
   */
  locale?: string | undefined
  /** @default the catalogue's */
  dir?: 'ltr' | 'rtl' | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  appearance?: Appearance | undefined
  components?: Partial<ViewComponents> | undefined
  /** @default 'form' */
  formElement?: FormElement | undefined
  className?: string | undefined
}

export interface ConnectionViewProps extends PresentationProps {
  view: View
  actions: ViewActions
  /** @default the system's clock */
  clock?: Clock | undefined
  /**
   * Whether the user has just come back from the platform's page, so that focus moves to the screen.
   * @default false
   */
  returnedFromRedirect?: boolean | undefined
  /**
   * The live region that announces changes.
   * @default a live region of its own
   */
  announcer?: Announcer | undefined
}

/** The words and parts of one instance. Hosts write objects inline, so their members are compared. */
function usePresentation({ messages, locale, dir, components }: PresentationProps) {
  const { Button: OwnButton = Button, Screen: OwnScreen = Screen } = components ?? {}
  return useMemo(() => {
    const format = createFormat(locale, messages)
    return { messages, format, dir: dir ?? messages.dir, components: { Button: OwnButton, Screen: OwnScreen } }
  }, [messages, locale, dir, OwnButton, OwnScreen])
}

/** Draws one connection from its view, without a network. Renders a `<section>`. */
export function ConnectionView(props: ConnectionViewProps) {
  const { view, clock = systemClock, headingLevel = 2, formElement = 'form' } = props
  const { root, ref } = useRoot(props.appearance)
  const [own] = useState(createAnnouncer)
  const announcer = props.announcer ?? own
  const [actions, acted] = useActed(props.actions)
  const presentation = usePresentation(props)
  const { messages, dir, components } = presentation

  const screen = useMemo(() => {
    const args = promptArgsOf(view, presentation.format, clock.now())
    const words = createWords(args.bank, messages.dir, dir)
    return { args, words, text: screenTextOf(view, messages, args) }
  }, [view, presentation, messages, dir, clock])
  const { args, text } = screen
  const timeline = useTimeline(text, clock)
  const context = useMemo(
    () => ({ view, ...screen, timeline, actions, messages, dir, clock, announcer, components, headingLevel, formElement }),
    [view, screen, timeline, actions, messages, dir, clock, announcer, components, headingLevel, formElement],
  )

  // If a host renders again without a change, rendering stops at this element.
  const card = useMemo(() => {
    const Content = screens[view.state] as ComponentType<{ view: View }>
    return (
      <div data-bck-part="container">
        <components.Screen>
          <Content view={view} />
        </components.Screen>
      </div>
    )
  }, [components, view])
  return (
    <section
      ref={ref}
      data-bck-part="root"
      data-state={view.state}
      data-tone={toneOf(view)}
      data-scenario={text.key}
      data-bck-scheme={schemeOf(props.appearance)}
      dir={dir}
      lang={messages.locale}
      className={props.className}
    >
      <ViewProvider value={context}>
        <PhaseKeeper
          root={root}
          phase={text.phase}
          rejected={view.state === 'needs-credentials' && view.issue !== null}
          acted={acted}
          returnedFromRedirect={props.returnedFromRedirect ?? false}
          onPhase={() => announcer.announce(props.announcer === undefined ? spoken(text) : spokenFor(args.bank, text))}
        >
          {card}
        </PhaseKeeper>
      </ViewProvider>
      {props.announcer === undefined && <LiveRegion announcer={own} />}
    </section>
  )
}
