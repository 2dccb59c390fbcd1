import * as list from 'bank-connection-kit/connections/messages'
import * as picker from 'bank-connection-kit/picker/messages'
import type { Language } from '../../shared/language'

/** The words of the list of banks and of the picker. */
export const listWords: Readonly<Record<Language, list.ConnectionsMessages>> = {
  en: list.en,
  af: list.af,
  zu: list.zu,
  vi: list.vi,
  'zh-Hans': list.zhHans,
  ar: list.ar,
}

export const pickerWords: Readonly<Record<Language, picker.PickerMessages>> = {
  en: picker.en,
  af: picker.af,
  zu: picker.zu,
  vi: picker.vi,
  'zh-Hans': picker.zhHans,
  ar: picker.ar,
}
