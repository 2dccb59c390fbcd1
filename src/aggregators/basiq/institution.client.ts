import { DeveloperError, isRecord, recordAt, type CallContext, type Institution } from '../../domain'
import { accessFaultOf } from './access.classify'
import { assertServed, isOk } from './http.parse'
import type { Ask, Client } from './http.client'
import { idOrThrow, isId } from './id.parse'
import { institutionOf, pickConnector, unknownInstitution } from './institution.parse'
import { entriesOf } from './wire.parse'
import { malformed } from './job.client'
import type { BasiqVersion } from './wire.types'

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

/** Reads the facts about a bank. If the token may not ask, the public address needs none. */
export async function readInstitution(
  client: Client,
  id: string,
  call: CallContext,
  settings: { version: BasiqVersion; loopback: boolean },
): Promise<Institution> {
  idOrThrow(id, 'institutionId')
  let missing = false
  for (const ask of asksOf(id, settings.version)) {
    const answer = assertServed(await client(ask, call), call.clock.now())
    if (accessFaultOf(answer) !== null) continue
    if (answer.status === 404 || answer.status === 400) {
      missing = true
      continue
    }
    if (!isOk(answer) || !isRecord(answer.body)) throw malformed()
    const wire = pickConnector(entriesOf(answer.body), id)
    return wire === null ? unknownInstitution(id) : institutionOf(wire, id, settings.loopback)
  }
  if (missing) return unknownInstitution(id)
  throw new DeveloperError(
    'Basiq refused to tell about a bank, with the token given and without one.',
    'The login form, the expected times and the state of the bank come from there.',
    'Let your own fetch ask through your server: see throughProxy.',
  )
}

/** Reads the bank of a connection; null if Basiq does not tell this token. */
export async function readInstitutionOf(
  client: Client,
  userId: string,
  connectionId: string,
  call: CallContext,
): Promise<string | null> {
  const path = `/users/${idOrThrow(userId, 'userId')}/connections/${idOrThrow(connectionId, 'connectionId')}`
  const answer = assertServed(await client({ call: 'connection', path }, call), call.clock.now())
  const id = isOk(answer) && isRecord(answer.body) ? recordAt(answer.body, 'institution')['id'] : null
  return isId(id) ? id : null
}
