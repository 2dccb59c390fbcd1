/** A piece of HTML. */
export interface Html {
  readonly text: string
}

type Value = Html | string | number | false | null | undefined | readonly Value[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function textOf(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')
  return 'text' in value ? value.text : value.map(textOf).join('')
}

/** HTML that is written here. Nothing in it is escaped. */
export const raw = (text: string): Html => ({ text })

/** A template of HTML. What is put into it is escaped, except for other pieces of HTML. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  raw(strings.map((text, at) => text + textOf(values[at])).join(''))
