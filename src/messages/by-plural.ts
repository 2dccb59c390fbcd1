import type { Format } from './format.types'

/** A text for each form that numbers take in a language; a form that a language does not tell apart may be left out. */
export type PluralForms = { other: string } & { [Form in Intl.LDMLPluralRule]?: string }

/** The text that a number takes. */
export const byPlural = ({ plural }: Format, count: number, forms: PluralForms): string => forms[plural(count)] ?? forms.other
