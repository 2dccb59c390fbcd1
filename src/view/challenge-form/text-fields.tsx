import type { InputHTMLAttributes } from 'react'
import type { Challenge } from '../../domain/challenge'
import type { Format } from '../../messages/format.types'
import type { Messages } from '../../messages/messages.types'
import type { FieldProps } from '../field/field'

type TextField = Omit<FieldProps, 'name' | 'secret'>

const CODE_INPUT: InputHTMLAttributes<HTMLInputElement> & Record<`data-${string}`, string> = {
  autoComplete: 'one-time-code',
  enterKeyHint: 'done',
  'data-kind': 'code',
}

export const nameAt = (index: number): string => `answer-${index}`

/** The fields to type in, in the bank's order. Each has a name, also if the bank gives it none. An approval has no field. */
export function textFieldsOf({ kind, prompts, hasLetters = false }: Challenge, messages: Messages, format: Format): TextField[] {
  if (kind === 'approve') return []
  const { answer, code, codeHint } = messages.fields
  if (kind === 'code') {
    const [prompt = ''] = prompts
    const hint = prompt === '' ? codeHint : <bdi>{prompt}</bdi>
    return [{ label: code, hint, input: { ...CODE_INPUT, inputMode: hasLetters ? 'text' : 'numeric' } }]
  }
  const captions = prompts.length > 0 ? prompts : ['']
  const nameless = (index: number) => (captions.length === 1 ? answer : `${answer} ${format.number(index + 1)}`)
  return captions.map((prompt, index) => ({ label: prompt === '' ? nameless(index) : prompt }))
}
