import { af, ar, en, vi, zhHans, zu, type PickerMessages } from '../../src/picker/messages'
import { readGlobal } from './toolbar'

const CATALOGUES: Readonly<Record<string, PickerMessages>> = { af, ar, en, vi, 'zh-Hans': zhHans, zu }

/** The words of the picker in the language of the toolbar; English where it has none. */
export const pickerMessagesOf = (globals: Readonly<Record<string, unknown>>): PickerMessages =>
  CATALOGUES[readGlobal(globals, 'locale')] ?? en
