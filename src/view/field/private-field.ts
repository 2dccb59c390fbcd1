/**
 * Attributes that protect a field with a bank's secret. Password managers match by origin and would offer this app's own
 * password; session recorders would record the field. Each vendor has its own attribute.
 */
export const PRIVATE_FIELD = {
  className: 'ph-no-capture sentry-mask fs-exclude rr-mask',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  'data-sensitive': '',
  'data-private': '',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-protonpass-ignore': 'true',
  'data-form-type': 'other',
  'data-hj-suppress': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
} as const

/** Clears every secret field inside an element. */
export const clearSecrets = (within: ParentNode | null): void => clear(within, 'input[data-secret]')

/** Clears everything that was typed inside an element. */
export const clearTyped = (within: ParentNode | null): void => clear(within, 'input')

function clear(within: ParentNode | null, selector: string): void {
  for (const input of within?.querySelectorAll<HTMLInputElement>(selector) ?? []) input.value = ''
}
