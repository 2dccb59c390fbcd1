import type { View } from '../../domain'
import { createFormat, type Messages } from '../../messages'
import { promptArgsOf } from '../../view/prompt/prompt-args'
import { screenTextOf } from '../../view/prompt/prompt'
import type { News } from './follow.types'

/** The words of the screen that the user would see now. */
export function messageOf(view: View, messages: Messages, now: number): News['message'] {
  const format = createFormat(undefined, messages, 'UTC')
  const { heading, body } = screenTextOf(view, messages, promptArgsOf(view, format, now))
  return { heading, body }
}
