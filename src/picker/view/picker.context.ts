'use client'

import { createContext, useContext } from 'react'
import { developerError } from '../../domain'
import type { Format } from '../../messages/format.types'
import type { PickerMessages } from '../words/picker.messages'
import type { BankRow, BankWay } from '../list/list.types'

/** What all parts of one picker share. It stays the same object while the user types, so that rows which do not change do not render. */
export interface PickerContextValue {
  messages: PickerMessages
  format: Format
  /** The name of a country in the words' language; null if there is only one, or nobody told it. */
  countryOf: (country: string | null) => string | null
  choose: (row: BankRow, way?: BankWay) => void
  dismiss: () => void
}

const Context = createContext<PickerContextValue | null>(null)

export const PickerProvider = Context.Provider

export function usePickerContext(): PickerContextValue {
  const value = useContext(Context)
  if (value === null) throw developerError('outside-view', { component: 'BankPicker' })
  return value
}
