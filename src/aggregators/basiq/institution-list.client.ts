import {
  isRecord,
  plainText,
  UnreachableError,
  type CallContext,
  type InstitutionPage,
  type InstitutionSummary,
  type Json,
} from '../../domain'
import type { Client } from './http.client'
import { assertServed, isOk } from './http.parse'
import { institutionOf, methodOf } from './institution.parse'
import { entriesOf, stringOf } from './wire.parse'
import type { BasiqVersion } from './wire.types'

/** The lists that need no token. */
const PATHS: Readonly<Record<BasiqVersion, string>> = { '2.1': '/public/institutions', '3': '/public/connectors' }

/** Basiq writes names of countries. */
const COUNTRIES: Readonly<Record<string, string>> = { australia: 'AU', 'new zealand': 'NZ' }

function summaryOf(wire: Json, loopback: boolean): InstitutionSummary | null {
  const id = stringOf(wire['id'])
  // A file to upload connects nothing.
  if (id === null || methodOf(wire['method']) === null) return null
  const bank = isRecord(wire['institution']) ? wire['institution'] : wire
  const { name, logoUrl, health, connectable } = institutionOf(wire, id, loopback)
  return {
    id,
    name,
    shortName: plainText(bank['shortName'], 80),
    country: COUNTRIES[stringOf(bank['country'])?.toLowerCase() ?? ''] ?? null,
    service: plainText(bank['serviceName'], 80),
    logoUrl,
    health,
    tier: Number(bank['tier']) || null,
    connectable,
  }
}

/**
 * Lists every bank that Basiq can connect, in one page.
 * @throws UnreachableError if Basiq does not answer with a list
 */
export async function listInstitutions(
  client: Client,
  call: CallContext,
  { version, loopback }: { version: BasiqVersion; loopback: boolean },
): Promise<InstitutionPage> {
  const answer = assertServed(await client({ call: 'connector', path: PATHS[version], anonymous: true }, call), call.clock.now())
  if (!isOk(answer) || !isRecord(answer.body)) throw new UnreachableError('server')
  const institutions = entriesOf(answer.body).map((wire) => summaryOf(wire, loopback))
  return { institutions: institutions.filter((one) => one !== null), next: null }
}
