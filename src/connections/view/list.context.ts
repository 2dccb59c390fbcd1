'use client'

import { createContext, useContext } from 'react'
import { developerError } from '../../domain'
import type { ConnectionHandlers } from '../../controller'
import type { MessageOverrides } from '../../messages/merge-messages'
import type { Appearance } from '../../view/appearance'
import type { Announcer } from '../../view/live-region/announcer'
import type { HeadingLevel, ViewComponents } from '../../view/view.context'
import type { ConnectionsHandle } from '../use-connections'
import type { ConnectionsMessages } from '../words/connections.messages'

/** How the kit's own card is drawn within a row. */
export interface CardProps {
  /** What the host can do for the user within a card, as `handlers` of `BankConnection`. */
  handlers?: ConnectionHandlers | undefined
  /**
   * The words of a card: a catalogue of `bank-connection-kit/messages/…`, or single texts to replace in English.
   * @default English
   */
  cardMessages?: MessageOverrides | undefined
  components?: Partial<ViewComponents> | undefined
}

/** What all rows of one list share. It stays the same object while the list changes, so that rows which do not change do not render. */
export interface ListContextValue {
  actions: Pick<ConnectionsHandle, 'follow' | 'fold' | 'refresh' | 'renew' | 'askRemoval' | 'keep' | 'remove'>
  messages: ConnectionsMessages
  headingLevel: HeadingLevel
}

/** What only an open card needs. Hosts write it inline, so it is another object in each of their renders. */
export interface CardContextValue extends CardProps {
  announcer: Announcer
  locale: string | undefined
  dir: 'ltr' | 'rtl'
  appearance: Appearance | undefined
}

const Context = createContext<ListContextValue | null>(null)
const CardContext = createContext<CardContextValue | null>(null)

export const ListProvider = Context.Provider
export const CardProvider = CardContext.Provider

function present<T>(value: T | null): T {
  if (value === null) throw developerError('outside-view', { component: 'ConnectionList' })
  return value
}

export const useListContext = (): ListContextValue => present(useContext(Context))
export const useCardContext = (): CardContextValue => present(useContext(CardContext))
