'use client'

import type { InputHTMLAttributes } from 'react'
import type { Challenge } from '../../domain/challenge'
import { say } from '../../messages/say'
import { ActionsRow } from '../actions-row/actions-row'
import { Field, type FieldProps } from '../field/field'
import { FormFrame, useSubmitButton } from '../field/form-frame'
import { useSecretForm } from '../field/use-secret-form'
import { useViewContext } from '../view.context'

const CODE_INPUT: InputHTMLAttributes<HTMLInputElement> & Record<`data-${string}`, string> = {
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  enterKeyHint: 'done',
  'data-kind': 'code',
}

/** Help for users whose code or prompt has not arrived. Questions need none. */
const LATE: Record<Challenge['kind'], 'codeLate' | 'approveLate' | null> = {
  code: 'codeLate',
  approve: 'approveLate',
  questions: null,
}

const nameAt = (index: number): string => `answer-${index}`

/** The fields, in the bank's order: one code, or one answer for each question. None for an approval. */
function useChallengeFields({ kind, prompts }: Challenge): Omit<FieldProps, 'name' | 'secret'>[] {
  const { messages } = useViewContext()
  if (kind === 'approve') return []
  if (kind === 'questions') return (prompts.length > 0 ? prompts : [messages.fields.answer]).map((label) => ({ label }))
  const [prompt] = prompts
  const hint = prompt === undefined || prompt === '' ? messages.fields.codeHint : <bdi>{prompt}</bdi>
  return [{ label: messages.fields.code, hint, input: CODE_INPUT }]
}

export interface ChallengeFormProps {
  challenge: Challenge
  /** The last answer was not accepted, and the user can answer again. */
  refused: boolean
  /** The last answer may not have arrived, and the user can send it again. */
  unsent: boolean
}

/** The bank's challenge: a code, questions, or approval in its app. Renders a `<form>`, or a `<div role="form">`. */
export function ChallengeForm({ challenge, refused, unsent }: ChallengeFormProps) {
  const { view, actions, args, messages, words, components } = useViewContext()
  const { Button } = components
  const fields = useChallengeFields(challenge)
  const form = useSecretForm(view, (values) => actions.submitAnswers(fields.map((_, index) => values[nameAt(index)] ?? '')))
  const submitButton = useSubmitButton(form)
  const late = LATE[challenge.kind]

  function errorAt(index: number): string | null {
    if (form.missing.has(nameAt(index))) return messages.fields.missing({ label: fields[index]?.label ?? messages.fields.answer })
    if (unsent) return messages.fields.unsentAnswer
    return refused ? messages.fields.refusedAnswer : null
  }

  return (
    <FormFrame form={form}>
      {fields.map((field, index) => (
        <Field key={`${challenge.id} ${index}`} {...field} name={nameAt(index)} secret error={errorAt(index)} />
      ))}
      {late !== null && <p data-bck-part="form-note">{words(messages.fields[late])}</p>}
      <ActionsRow
        lead={
          view.can.submitAnswers && (
            <Button kind="primary" name="submitAnswers" {...submitButton}>
              {say(challenge.kind === 'approve' ? messages.actions.approve : messages.actions.submitAnswers, args)}
            </Button>
          )
        }
      />
    </FormFrame>
  )
}
