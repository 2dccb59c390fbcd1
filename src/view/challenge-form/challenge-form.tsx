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

/** For people who wait for what has not come. Questions are there already. */
const LATE: Record<Challenge['kind'], 'codeLate' | 'approveLate' | null> = {
  code: 'codeLate',
  approve: 'approveLate',
  questions: null,
}

const nameAt = (index: number): string => `answer-${index}`

/** What is to be filled in, in the bank's order: one code, or one answer to each question. Nothing for an approval. */
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
  /** The last answer was not accepted and can be given again. */
  refused: boolean
  /** It may not have got through and can be sent again. */
  unsent: boolean
}

/** What the bank asks beyond the login: a code, questions, or a tap in its app. Renders a `<form>`, or a `<div role="form">`. */
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
