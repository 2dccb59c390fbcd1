/** Codes, reasons and errors are one word. Anything else (prose, markup, an account number) is not repeated anywhere. */
export const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z][\w.-]{0,63}$/i.test(value) && !/\d{5}/.test(value) ? value : null
