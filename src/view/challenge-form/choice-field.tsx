'use client'

import { useId } from 'react'
import type { ChallengeOption } from '../../domain/challenge'
import { PRIVATE_FIELD } from '../field/private-field'
import { useViewContext } from '../view.context'

export interface ChoiceFieldProps {
  name: string
  /** The bank's own words; '' if it has none, and then the heading names the choice. */
  label: string
  options: readonly ChallengeOption[]
  describedBy?: string | undefined
  error: string | null
}

/**
 * One of several options. The DOM holds the place of an option and not the platform's value for it, which may be the number of an
 * account. Renders a `<fieldset>`.
 */
export function ChoiceField({ name, label, options, describedBy, error }: ChoiceFieldProps) {
  const { text, words } = useViewContext()
  const id = useId()
  const errorId = error === null ? undefined : `${id}-error`
  const described = [errorId, describedBy].filter((part) => part !== undefined).join(' ')
  return (
    <fieldset
      data-bck-part="choice"
      data-state={error === null ? 'valid' : 'invalid'}
      role="radiogroup"
      aria-required="true"
      aria-invalid={error === null ? undefined : true}
      aria-describedby={described === '' ? undefined : described}
      aria-label={label === '' ? text.heading : undefined}
    >
      {label !== '' && (
        <legend data-bck-part="label">
          <bdi>{label}</bdi>
        </legend>
      )}
      {options.map((option, index) => (
        <label key={option.value} data-bck-part="option">
          <input {...PRIVATE_FIELD} type="radio" name={name} value={index} required data-bck-part="option-input" />
          <bdi>{option.label}</bdi>
        </label>
      ))}
      {error !== null && (
        <p data-bck-part="field-error" id={errorId}>
          {words(error)}
        </p>
      )}
    </fieldset>
  )
}
