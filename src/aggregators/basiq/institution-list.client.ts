import {
  isRecord,
  plainText,
  UnreachableError,
  type CallContext,
  type InstitutionPage,
  type InstitutionSummary,
  type Json,
} from '../../domain'
import type { Ask, Client } from './http.client'
import { assertServed, isOk } from './http.parse'
import { institutionOf, methodOf } from './institution.parse'
import { entriesOf, stringOf } from './wire.parse'
import type { BasiqVersion } from './wire.types'

interface ListOptions {
  version: BasiqVersion
  loopback: boolean
  /** Whether the host's server asks Basiq. */
  isServed: boolean
}

const PATHS: Readonly<Record<BasiqVersion, string>> = { '2.1': '/institutions', '3': '/connectors' }

/**
 * The public list needs no token, but only version 2.1's document has it. The other one answers if there is no public one, and is the only
 * one that the host's server has: it knows the user anyway.
 */
const asksOf = ({ version, isServed }: ListOptions): readonly Ask[] => {
  const own: Ask = { call: 'connector', path: PATHS[version] }
  return isServed ? [own] : [{ call: 'connector', path: `/public${PATHS[version]}`, anonymous: true }, own]
}

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
 * @throws UnreachableError if Basiq answers neither request with a list
 */
export async function listInstitutions(client: Client, call: CallContext, options: ListOptions): Promise<InstitutionPage> {
  for (const ask of asksOf(options)) {
    const answer = assertServed(await client(ask, call), call.clock.now())
    if (!isOk(answer) || !isRecord(answer.body)) continue
    const institutions = entriesOf(answer.body).map((wire) => summaryOf(wire, options.loopback))
    return { institutions: institutions.filter((one) => one !== null), next: null }
  }
  throw new UnreachableError('server')
}
