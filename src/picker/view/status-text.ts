import type { Format } from '../../messages/format.types'
import type { BankPickerHandle } from '../use-bank-picker'
import type { PickerMessages } from '../words/picker.messages'

/** The line above the list: how many banks there are, or why there are none. */
export function statusTextOf({ status, text, total, more }: BankPickerHandle, messages: PickerMessages, format: Format): string {
  if (status !== 'ready') return messages[status]
  const typed = text.trim()
  if (total === 0) return typed === '' ? messages.none : messages.noMatch({ typed })
  // A platform that has more pages does not say how many.
  if (typed === '') return messages.banks({ count: total, format })
  return more > 0 && total < more ? '' : messages.matches({ count: total, typed, format })
}
