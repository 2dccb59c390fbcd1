'use client'

import type { LoginField } from '../../domain/institution'
import { typedLoginId } from '../../domain/typed'
import type { ViewOf } from '../../domain/view'
import { say } from '../../messages/say'
import { ActionsRow } from '../actions-row/actions-row'
import { Field } from '../field/field'
import { FormFrame, useSubmitButton } from '../field/form-frame'
import { useSecretForm } from '../field/use-secret-form'
import { Notice } from '../notice/notice'
import { useViewContext } from '../view.context'
import { ResetLink } from './reset-link'

export interface CredentialsFormProps {
  view: ViewOf<'needs-credentials'>
  fields: readonly LoginField[]
}

/** The name of a field in the DOM. The bank's own names stay out of it, because a form looks its own members up by the names of its fields. */
const nameAt = (index: number): string => `field-${index}`

/** The bank's login form, from the aggregator's description of it. Renders a `<form>`, or a `<div role="form">`. */
export function CredentialsForm({ view, fields }: CredentialsFormProps) {
  const { actions, args, messages, words, components } = useViewContext()
  const { Button } = components
  const plain = new Set(fields.flatMap(({ secret }, index) => (secret ? [] : [nameAt(index)])))
  const form = useSecretForm(
    view,
    (values) =>
      actions.submitCredentials(Object.fromEntries(fields.map(({ name }, index) => [name, values[nameAt(index)] ?? '']))),
    (name, typed) => (plain.has(name) ? typedLoginId(typed) : typed),
  )
  const submitButton = useSubmitButton(form)
  const { assurance } = messages.fields
  const refused = view.issue?.fields ?? []
  const lastSecret = fields.findLast(({ secret }) => secret)

  function errorOf({ name, label }: LoginField, index: number): string | null {
    if (form.missing.has(nameAt(index))) return messages.fields.missing({ label })
    return refused.includes(name) ? messages.fields.refused({ label }) : null
  }

  return (
    <FormFrame form={form}>
      {fields.map((field, index) => (
        <Field
          key={`${view.institution?.id} ${field.name}`}
          name={nameAt(index)}
          field={field.name}
          label={field.label}
          secret={field.secret}
          masked={field.secret}
          optional={field.optional}
          error={errorOf(field, index)}
          {...(field === lastSecret ? { hint: messages.fields.secret } : {})}
          {...(field.secret ? {} : { initial: view.remembered[field.name] ?? '' })}
        />
      ))}
      <ResetLink url={view.institution?.passwordResetUrl ?? null} />
      {view.mayLock && (
        <Notice icon="alert" tone="attention">
          {words(say(messages.fields.mayLock, args))}
        </Notice>
      )}
      <ActionsRow
        lead={
          view.can.submitCredentials && (
            <Button kind="primary" name="submitCredentials" {...submitButton}>
              {words(say(messages.actions.submitCredentials, args))}
            </Button>
          )
        }
      />
      {assurance !== undefined && <p data-bck-part="form-note">{words(say(assurance, args))}</p>}
    </FormFrame>
  )
}
