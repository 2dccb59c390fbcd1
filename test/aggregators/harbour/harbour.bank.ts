import type { Institution } from '../../../src/index'
import { lineOf, listOf, recordOf, rowOf, spanOf, wordOf } from './harbour.guards'
import { CONDITIONS } from './harbour.tables'

/** Field names go back to Harbour as keys, so they are its own or the field is left out. */
const fieldsOf = (value: unknown): Institution['loginFields'] =>
  listOf(value).flatMap((field) => {
    const { key, label, hidden } = recordOf(field)
    if (typeof key !== 'string' || key === '') return []
    return [{ name: key, label: lineOf(label) ?? key, secret: hidden !== false, optional: false, intents: ['create'] as const }]
  })

function logoOf(value: unknown): string | null {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:' ? value : null
}

function usualOf(value: unknown): Institution['expected'] {
  const usual = recordOf(value)
  const signingIn = spanOf(usual['signing_in'])
  const collecting = spanOf(usual['collecting'])
  if (signingIn === null || collecting === null) return null
  return { steps: { signing_in: signingIn, collecting }, totalMs: signingIn + collecting, loginMs: signingIn }
}

/** A bank, as far as Harbour tells. */
export function bankOf(id: string, body: unknown): Institution {
  const { name, logo, fields, usual_seconds, condition } = recordOf(body)
  return {
    id,
    name: lineOf(name) ?? '',
    logoUrl: logoOf(logo),
    loginFields: fieldsOf(fields),
    expected: usualOf(usual_seconds),
    connectable: true,
    health: rowOf(CONDITIONS, wordOf(condition)) ?? 'unknown',
    mfa: 'unknown',
    passwordResetUrl: null,
  }
}
