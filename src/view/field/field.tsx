'use client'

import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { useViewContext } from '../view.context'
import { PRIVATE_FIELD } from './private-field'

export interface FieldProps {
  /** A name of the kit's own, never the bank's: a form reads `form.nodeName` from a field of that name. */
  name: string
  /** What the bank calls the field, for automation. */
  field?: string
  /** The bank's own words, as plain text. */
  label: string
  /** Masked, with a button that shows the text. */
  masked?: boolean
  /** Cleared after a submit. */
  secret: boolean
  optional?: boolean
  hint?: ReactNode
  error?: string | null
  /** The id of another description of the field. */
  describedBy?: string | undefined
  /** The first value. From then on the DOM keeps it. */
  initial?: string
  input?: InputHTMLAttributes<HTMLInputElement>
}

/** One labelled input. The DOM keeps its value and not React, so that no value passes through state. Renders a `<div>`. */
export function Field(props: FieldProps) {
  const { name, field, label, masked = false, secret, optional = false, hint, error = null, describedBy, initial, input } = props
  const { messages, words } = useViewContext()
  const [shown, setShown] = useState(false)
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === null ? undefined : `${id}-error`
  const described = [errorId, describedBy, hintId].filter((part) => part !== undefined).join(' ')
  return (
    <div data-bck-part="field" data-state={error === null ? 'valid' : 'invalid'}>
      <label data-bck-part="label" htmlFor={id}>
        <bdi>{label}</bdi>
        {optional && <span data-bck-part="optional">{` (${messages.fields.optional})`}</span>}
      </label>
      <div data-bck-part="control">
        <input
          {...PRIVATE_FIELD}
          data-secret={secret ? '' : undefined}
          {...input}
          id={id}
          name={name}
          data-field={field}
          type={masked && !shown ? 'password' : 'text'}
          defaultValue={initial}
          dir="auto"
          required={!optional}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={described === '' ? undefined : described}
          data-bck-part="input"
        />
        {masked && (
          <button
            type="button"
            data-bck-part="reveal"
            aria-pressed={shown}
            aria-controls={id}
            aria-label={`${shown ? messages.actions.hide : messages.actions.show}: ${label}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? messages.actions.hide : messages.actions.show}
          </button>
        )}
      </div>
      {error !== null && (
        <p data-bck-part="field-error" id={errorId}>
          {words(error)}
        </p>
      )}
      {hint !== undefined && (
        <p data-bck-part="field-hint" id={hintId}>
          {typeof hint === 'string' ? words(hint) : hint}
        </p>
      )}
    </div>
  )
}
