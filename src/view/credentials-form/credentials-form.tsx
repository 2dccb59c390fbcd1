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

/** The bank's login form, from the aggregator's description of it. Renders a `<form>`, or a `<div role="form">`. */
export function CredentialsForm({ view, fields }: CredentialsFormProps) {
  const { actions, args, messages, words, components } = useViewContext()
  const { Button } = components
  const plain = new Set(fields.filter(({ secret }) => !secret).map(({ name }) => name))
  const form = useSecretForm(view, actions.submitCredentials, (name, typed) => (plain.has(name) ? typedLoginId(typed) : typed))
  const submitButton = useSubmitButton(form)
  const { assurance } = messages.fields
  const refused = view.issue?.fields ?? []
  const lastSecret = fields.findLast(({ secret }) => secret)

  function errorOf({ name, label }: LoginField): string | null {
    if (form.missing.has(name)) return messages.fields.missing({ label })
    return refused.includes(name) ? messages.fields.refused({ label }) : null
  }

  return (
    <FormFrame form={form}>
      {fields.map((field) => (
        <Field
          key={field.name}
          name={field.name}
          label={field.label}
          secret={field.secret}
          masked={field.secret}
          optional={field.optional}
          error={errorOf(field)}
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
              {say(messages.actions.submitCredentials, args)}
            </Button>
          )
        }
      />
      {assurance !== undefined && <p data-bck-part="form-note">{words(say(assurance, args))}</p>}
    </FormFrame>
  )
}
