'use client'

import { useMemo } from 'react'
import { createFormat } from '../../messages/format'
import type { Format } from '../../messages/format.types'
import { en } from '../words/en'
import type { PickerMessageOverrides, PickerMessages } from '../words/picker.messages'

export interface Presentation {
  messages: PickerMessages
  format: Format
  countryName: (country: string) => string
}

/** The name of a country in a language, or its code where Intl has no name. */
function countryNames(locale: string): (country: string) => string {
  try {
    const names = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' })
    return (country) => names.of(country) ?? country
  } catch {
    return (country) => country
  }
}

/** The words of one picker, and the formats that go with them. */
export function usePickerPresentation(overrides: PickerMessageOverrides | undefined, locale: string | undefined): Presentation {
  return useMemo(() => {
    const messages: PickerMessages = { ...en, ...overrides }
    return { messages, format: createFormat(locale, messages), countryName: countryNames(messages.locale) }
  }, [overrides, locale])
}
