'use client'

import type { ReactNode, RefObject } from 'react'
import type { ButtonProps } from '../button/button'
import { useViewContext } from '../view.context'
import type { SecretForm } from './use-secret-form'

/** A native form, or a `<div role="form">` for hosts that are already inside a form. */
export function FormFrame({ form, children }: { form: SecretForm; children: ReactNode }) {
  const { formElement, text } = useViewContext()
  const marks = { 'data-bck-part': 'form', 'data-sensitive': '' }
  if (formElement === 'div') {
    return (
      <div
        {...marks}
        ref={form.ref as RefObject<HTMLDivElement>}
        role="form"
        aria-label={text.heading}
        onKeyDown={form.onKeyDown}
      >
        {children}
      </div>
    )
  }
  return (
    <form
      {...marks}
      ref={form.ref as RefObject<HTMLFormElement>}
      noValidate
      autoComplete="off"
      // If React ever lost the form, a native submit goes nowhere.
      method="dialog"
      onSubmit={form.onSubmit}
    >
      {children}
    </form>
  )
}

/** The props of the button that sends a form of either kind. */
export function useSubmitButton(form: SecretForm): Pick<ButtonProps, 'type' | 'onPress'> {
  const { formElement } = useViewContext()
  return formElement === 'form' ? { type: 'submit' } : { type: 'button', onPress: form.submit }
}
