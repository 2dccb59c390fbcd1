import { INTENTS, isStopScenario, type Intent, type EntryMethod, type StopScenario } from '../../src/domain'
import { cell, listOf, readText, tableUnder, type Row } from '../docs/markdown'

/** The page's tables as the test uses them: read, never computed. */
const page = readText('docs/ways-on.md')

export type Entries = Record<Intent, EntryMethod | null>
export interface Way {
  intent: Intent
  by: EntryMethod
}

const KINDS: Readonly<Record<string, EntryMethod>> = { form: 'form', page: 'redirect', call: 'call' }

const kindOf = (text: string): EntryMethod | null => {
  if (text === '-') return null
  const kind = KINDS[text]
  if (kind === undefined) throw new Error(`"${text}" is no way to begin.`)
  return kind
}

const askedOf = (text: string): Intent => {
  const intent = INTENTS.find((each) => each === text)
  if (intent === undefined) throw new Error(`"${text}" cannot be asked.`)
  return intent
}

export const HOSTS: ReadonlyMap<string, Entries> = new Map(
  tableUnder(page, 'Hosts').map((row) => [
    cell(row, 'host'),
    { create: kindOf(cell(row, 'create')), update: kindOf(cell(row, 'update')), refresh: kindOf(cell(row, 'refresh')) },
  ]),
)

export const RULE_OF: ReadonlyMap<StopScenario, string> = new Map(
  tableUnder(page, 'Rules').flatMap((row) =>
    listOf(cell(row, 'reasons')).map((reason) => {
      if (!isStopScenario(reason)) throw new Error(`"${reason}" is no reason to stop.`)
      return [reason, cell(row, 'rule')] as const
    }),
  ),
)

const WAYS = tableUnder(page, 'The way on')

/** What the page says about the way on. */
export function wayOn(rule: string, intent: Intent, connected: boolean, host: string): Way | null {
  const rows = WAYS.filter(
    (row) =>
      cell(row, 'rule') === rule && cell(row, 'intent') === intent && cell(row, 'connection') === (connected ? 'yes' : 'no'),
  )
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows for ${rule}, ${intent}, ${connected}.`)
  const text = cell(row, host)
  if (text === '-') return null
  const [what = '', by = ''] = listOf(text)
  const kind = kindOf(by)
  if (kind === null) throw new Error(`"${text}" names no way.`)
  return { intent: askedOf(what), by: kind }
}

export const STATES: readonly Row[] = tableUnder(page, 'States')
