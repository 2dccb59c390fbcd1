'use client'

import { useRef, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react'
import { useIsomorphicLayoutEffect } from '../use-isomorphic-layout-effect'
import { clearSecrets, clearTyped } from './private-field'

type Values = Record<string, string>

export interface SecretForm {
  ref: RefObject<HTMLElement | null>
  /** Names of required fields that were left empty. */
  missing: ReadonlySet<string>
  submit: () => void
  onSubmit: (event: SyntheticEvent) => void
  /** For a form that is not a `<form>`: Enter in a field sends it. */
  onKeyDown: (event: KeyboardEvent) => void
}

/** What a field says, from what was typed into it. */
type Read = (name: string, typed: string) => string

const asTyped: Read = (_, typed) => typed

const isGiven = ({ type, checked }: HTMLInputElement): boolean => type !== 'radio' || checked

const inputsOf = (form: HTMLElement | null) => [...(form?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])]

/**
 * A form whose values exist in the DOM only. A submit reads them once and passes them on. The secret ones are cleared then, and when
 * the form is removed. A second submit is ignored until `epoch` changes, which means that there is something new to answer.
 */
export function useSecretForm(epoch: unknown, onValues: (values: Values) => void, read: Read = asTyped): SecretForm {
  const ref = useRef<HTMLElement | null>(null)
  const sent = useRef(false)
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())

  useIsomorphicLayoutEffect(() => {
    sent.current = false
  }, [epoch])

  useIsomorphicLayoutEffect(() => {
    const form = ref.current
    const clear = () => clearTyped(form)
    // A page that the browser keeps for "back" comes back to whoever sits there then.
    window.addEventListener('pagehide', clear)
    return () => {
      window.removeEventListener('pagehide', clear)
      clearSecrets(form)
    }
  }, [])

  function submit() {
    if (sent.current) return
    const inputs = inputsOf(ref.current)
    const values: Values = {}
    for (const input of inputs) if (isGiven(input)) values[input.name] = read(input.name, input.value)
    const empty = inputs.filter(({ name, required }) => required && (values[name] ?? '').trim() === '')
    setMissing(new Set(empty.map(({ name }) => name)))
    if (empty.length > 0) {
      empty[0]?.focus()
      return
    }
    sent.current = true
    clearSecrets(ref.current)
    onValues(values)
  }

  return {
    ref,
    missing,
    submit,
    onSubmit(event) {
      event.preventDefault()
      // A form of the host around this one must not be submitted too.
      event.stopPropagation()
      submit()
    },
    onKeyDown(event) {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target as Element).matches('input')) return
      event.preventDefault()
      submit()
    },
  }
}
