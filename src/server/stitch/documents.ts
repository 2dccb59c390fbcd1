import { isRecord } from '../../domain'
import type { QueryText, StitchOperation } from '../../aggregators/stitch'
import { BANK_HEALTH } from '../../aggregators/stitch/institution.client'
import { INTERACTION } from '../../aggregators/stitch/interaction.authorization'
import { assertQuery, nameOf } from '../../aggregators/stitch/query.parse'

/** A query that the server runs. With `token: 'app'` it gets the app's own token, and never with a user's. */
export type StitchDocument = StitchOperation | QueryText | { document: QueryText; token: 'app' }

/** One query, ready to run. */
export interface Listed {
  readonly query: string
  readonly token: 'user' | 'app'
  /** The variables that it declares. It is sent with no others. */
  readonly variables: ReadonlySet<string>
}

export interface Documents {
  /** The query with this name under a key, or the key's first if there is no name; null if it is not listed. */
  find(key: string, name: string): Listed | null
}

function textsOf(document: StitchDocument): { texts: readonly string[]; token: Listed['token'] } {
  if (typeof document === 'string') return { texts: [document], token: 'user' }
  if ('token' in document) return { texts: [document.document], token: 'app' }
  return { texts: [document.document, ...(document.parts ?? [])], token: 'user' }
}

function listed(query: string, token: Listed['token']): Listed {
  assertQuery(query)
  return { query, token, variables: new Set([...query.matchAll(/\$(\w+)\s*:/g)].map(([, name = '']) => name)) }
}

/** The kit's own queries: the outcome of a visit, which is the user's, and the health of the banks, which is nobody's. */
const OWN: Readonly<Record<string, StitchDocument>> = {
  interaction: INTERACTION,
  'bank-health': { document: BANK_HEALTH, token: 'app' },
}

/** @throws DeveloperError for a document that is no query: nothing that pays can be listed */
export function createDocuments(given: Readonly<Record<string, StitchDocument>>): Documents {
  const all = new Map<string, ReadonlyMap<string, Listed>>()
  for (const [key, document] of Object.entries({ ...given, ...OWN })) {
    const { texts, token } = textsOf(document)
    const entries = texts.map((text): [string, Listed] => [nameOf(text), listed(text, token)])
    const [first] = entries
    all.set(key, new Map([...entries, ...(first === undefined ? [] : [['', first[1]] as const])]))
  }
  return { find: (key, name) => all.get(key)?.get(name) ?? null }
}

/** The variables of a request; null if there are some that the query does not declare. */
export function variablesFor({ variables }: Listed, given: unknown): Readonly<Record<string, unknown>> | null {
  if (given === undefined) return {}
  if (!isRecord(given) || Object.keys(given).some((name) => !variables.has(name))) return null
  return given
}
