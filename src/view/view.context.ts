'use client'

import { createContext, useContext, type ComponentType, type ReactNode } from 'react'
import type { ViewActions } from '../domain/actions'
import type { Clock } from '../domain/clock'
import type { View } from '../domain/view'
import type { Messages, PromptArgs } from '../messages/messages.types'
import type { ButtonProps } from './button/button'
import type { Announcer } from './live-region/announcer'
import type { ScreenText } from './prompt/prompt'
import type { TimelineEntry } from './timeline/timeline.types'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** `div`: for hosts that are inside a form already, since forms must not nest. */
export type FormElement = 'form' | 'div'

export interface ScreenProps {
  /** What stands below heading and body: the part that differs by state. */
  children: ReactNode
}

/** What a host may draw itself. */
export interface ViewComponents {
  Button: ComponentType<ButtonProps>
  Screen: ComponentType<ScreenProps>
}

/** What every part of one instance shares. */
export interface ViewContextValue {
  view: View
  text: ScreenText
  args: PromptArgs
  actions: ViewActions
  messages: Messages
  /** Draws a sentence, with the bank's name kept apart from the words around it. */
  words: (sentence: string) => ReactNode
  dir: 'ltr' | 'rtl'
  clock: Clock
  announcer: Announcer
  /** The screens that were shown so far, this one last. */
  timeline: readonly TimelineEntry[]
  components: ViewComponents
  headingLevel: HeadingLevel
  formElement: FormElement
}

const Context = createContext<ViewContextValue | null>(null)

export const ViewProvider = Context.Provider

export function useViewContext(): ViewContextValue {
  const value = useContext(Context)
  if (value === null) {
    throw new Error(
      '[bank-connection-kit] A part of a screen was drawn outside <ConnectionView>. It has no words or actions there: draw it inside.',
    )
  }
  return value
}
