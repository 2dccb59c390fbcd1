import { isRecord, type CallContext, type Institution } from '../../domain'
import { accessFaultOf } from './access.classify'
import { assertServed, isOk, type Answer } from './http.parse'
import type { Ask, Client } from './http.client'
import { idOrThrow } from './id.parse'
import { bankOf, unknownInstitution, type ConnectorMethod } from './institution.parse'
import { entriesOf } from './wire.parse'
import { malformed } from './job.client'
import type { BasiqVersion } from './wire.types'
import { basiqError } from './errors.table'

/**
 * The version's own address of a bank, then the public one, which needs no token and is documented for both versions. It answers
 * if the token may not ask, or if an application has no single institutions.
 */
function asksOf(id: string, version: BasiqVersion): readonly Ask[] {
  const connectors = `/connectors?filter=${encodeURIComponent(`connector.id.eq('${id}')`)}`
  return [
    { call: 'connector', path: version === '3' ? connectors : `/institutions/${id}` },
    { call: 'connector', path: `/public${connectors}`, anonymous: true },
  ]
}

const isWrongId = ({ status, errors }: Answer): boolean =>
  status === 400 && errors.some(({ code }) => code === 'parameter-not-valid' || code === 'parameter-not-supplied')

export interface InstitutionContext {
  version: BasiqVersion
  loopback: boolean
  /** The methods by which the bank can be reached. */
  methods: readonly ConnectorMethod[]
}

/**
 * Reads the facts about a bank. If the token may not ask, the public address needs none.
 * @throws DeveloperError if Basiq does not accept the id, or refuses both requests
 */
export async function readInstitution(
  client: Client,
  id: string,
  call: CallContext,
  { version, loopback, methods }: InstitutionContext,
): Promise<Institution> {
  idOrThrow(id, 'institutionId')
  const refused: Answer[] = []
  for (const ask of asksOf(id, version)) {
    const answer = assertServed(await client(ask, call), call.clock.now())
    if (isOk(answer) && isRecord(answer.body)) return bankOf(entriesOf(answer.body), id, methods, loopback)
    refused.push(answer)
    if (accessFaultOf(answer) === null && answer.status !== 404 && answer.status !== 400) throw malformed()
  }
  if (refused.some(isWrongId)) {
    throw basiqError('basiq-bank-id')
  }
  if (refused.some((answer) => accessFaultOf(answer) === null)) return unknownInstitution(id)
  throw basiqError('basiq-bank-refused')
}
