'use client'

import { createContext, useContext, type ComponentType, type ReactElement, type ReactNode } from 'react'
import type { ViewActions } from '../domain/actions'
import type { Clock } from '../domain/clock'
import { developerError } from '../domain/errors.table'
import type { View } from '../domain/view'
import type { Messages, PromptArgs } from '../messages/messages.types'
import type { ButtonProps } from './button/button'
import type { Announcer } from './live-region/announcer'
import type { ScreenText } from './prompt/prompt'
import type { TimelineEntry } from './timeline/timeline.types'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** `div` is for hosts that are already inside a form, because forms must not be nested. */
export type FormElement = 'form' | 'div'

export interface ScreenProps {
  /** The content below heading and body, which differs by state. */
  children: ReactNode
}

/** The components that a host may replace. */
export interface ViewComponents {
  Button: ComponentType<ButtonProps>
  Screen: ComponentType<ScreenProps>
}

/** The context that all parts of one instance share. */
export interface ViewContextValue {
  view: View
  text: ScreenText
  args: PromptArgs
  actions: ViewActions
  messages: Messages
  /** Draws a sentence as an element, with the bank's name isolated from the words around it. */
  words: (sentence: string) => ReactElement
  dir: 'ltr' | 'rtl'
  clock: Clock
  announcer: Announcer
  /** The screens so far, this one last. */
  timeline: readonly TimelineEntry[]
  components: ViewComponents
  headingLevel: HeadingLevel
  formElement: FormElement
}

const Context = createContext<ViewContextValue | null>(null)

export const ViewProvider = Context.Provider

export function useViewContext(): ViewContextValue {
  const value = useContext(Context)
  if (value === null) throw developerError('outside-view', { component: 'ConnectionView' })
  return value
}
