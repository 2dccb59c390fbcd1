'use client'

import { useId } from 'react'
import { typedCode } from '../../domain/typed'
import type { Challenge, ChallengeKind, ChallengeRequest } from '../../domain/challenge'
import { say } from '../../messages/say'
import { ActionsRow } from '../actions-row/actions-row'
import { Field } from '../field/field'
import { FormFrame, useSubmitButton } from '../field/form-frame'
import { useSecretForm } from '../field/use-secret-form'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'
import { ChoiceField } from './choice-field'
import { nameAt, textFieldsOf } from './text-fields'
import { Picture } from './picture'

/** Help for users whose code or prompt has not arrived. The others need none. */
const LATE: Record<ChallengeKind, 'codeLate' | 'approveLate' | null> = {
  code: 'codeLate',
  approve: 'approveLate',
  questions: null,
  choice: null,
  image: null,
}

/** The bank's own words that belong to no field. */
const wordsOf = ({ kind, description, prompts }: Challenge): string[] =>
  [description ?? '', ...(kind === 'approve' ? prompts : [])].filter((text) => text !== '')

export interface ChallengeFormProps {
  challenge: Challenge
  /** The last answer was not accepted, and the user can answer again. */
  refused: boolean
  /** The last answer may not have arrived, and the user can send it again. */
  unsent: boolean
  /** What the user last asked the bank for instead of answering. */
  requested: ChallengeRequest | null
}

/** What the bank asks beyond the login, in one of five kinds. Renders a `<form>`, or a `<div role="form">`. */
export function ChallengeForm({ challenge, refused, unsent, requested }: ChallengeFormProps) {
  const { view, actions, args, messages, words, components } = useViewContext()
  const { Button } = components
  const { kind, options = [] } = challenge
  const isChoice = kind === 'choice' && options.length > 0
  const fields = isChoice ? [] : textFieldsOf(challenge, messages, args.format)
  const said = wordsOf(challenge)
  const saidId = useId()

  const form = useSecretForm(
    view,
    (values) => {
      const chosen = options[Number(values[nameAt(0)])]
      actions.submitAnswers(isChoice ? [chosen?.value ?? ''] : fields.map((_, index) => values[nameAt(index)] ?? ''))
    },
    kind === 'code' ? (_, typed) => typedCode(typed) : undefined,
  )
  const submitButton = useSubmitButton(form)
  const late = LATE[kind]

  function errorAt(index: number): string | null {
    if (form.missing.has(nameAt(index)))
      return isChoice
        ? messages.fields.missingChoice
        : messages.fields.missing({ label: fields[index]?.label ?? messages.fields.answer })
    if (unsent) return messages.fields.unsentAnswer
    return refused ? messages.fields.refusedAnswer : null
  }

  return (
    <FormFrame form={form}>
      {said.length > 0 && (
        <div id={saidId} data-bck-part="bank-says">
          {said.map((text) => (
            <div key={text}>
              <bdi>{text}</bdi>
            </div>
          ))}
        </div>
      )}
      {challenge.image !== undefined && <Picture src={challenge.image} />}
      {isChoice && (
        <ChoiceField
          name={nameAt(0)}
          label={challenge.prompts[0] ?? ''}
          options={options}
          describedBy={said.length > 0 ? saidId : undefined}
          error={errorAt(0)}
        />
      )}
      {fields.map((field, index) => (
        <Field
          key={`${challenge.id} ${index}`}
          {...field}
          name={nameAt(index)}
          secret
          describedBy={said.length > 0 ? saidId : undefined}
          error={errorAt(index)}
        />
      ))}
      {requested !== null && <Notice icon="info">{words(messages.fields.requested[requested])}</Notice>}
      {late !== null && <p data-bck-part="form-note">{words(messages.fields[late])}</p>}
      <ActionsRow
        lead={
          view.can.submitAnswers && (
            <Button kind="primary" name="submitAnswers" {...submitButton}>
              {words(say(kind === 'approve' ? messages.actions.approve : messages.actions.submitAnswers, args))}
            </Button>
          )
        }
      />
    </FormFrame>
  )
}
