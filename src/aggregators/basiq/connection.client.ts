import { isRecord, recordAt, type CallContext, type Json } from '../../domain'
import { assertServed, isOk } from './http.parse'
import type { Client } from './http.client'
import { idOrThrow, isId } from './id.parse'
import { methodOf, type ConnectorMethod } from './institution.parse'
import { stringOf } from './wire.parse'

/** What a connection says of its bank; a part is null if Basiq does not tell this token. */
export interface ConnectionBank {
  institutionId: string | null
  method: ConnectorMethod | null
}

const IN_LINK = /\/institutions\/([^/?#]+)/
const IN_FILTER = /institution\.id\.eq\('([^']+)'\)/

/** Basiq writes the bank of a connection in several ways: as an object, as a bare id, or only in its links. */
export function bankIdOf(body: Json): string | null {
  const bank = body['institution']
  const links = recordAt(body, 'links')
  const linked = [IN_LINK.exec(stringOf(links['institution']) ?? '')?.[1], IN_FILTER.exec(decoded(links['accounts']))?.[1]]
  const found = [isRecord(bank) ? bank['id'] : bank, ...linked].find(isId)
  return found ?? null
}

function decoded(value: unknown): string {
  const text = stringOf(value) ?? ''
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads the bank of a connection and the method by which it is reached. */
export async function readConnectionBank(
  client: Client,
  userId: string,
  connectionId: string,
  call: CallContext,
): Promise<ConnectionBank> {
  const path = `/users/${idOrThrow(userId, 'userId')}/connections/${idOrThrow(connectionId, 'connectionId')}`
  const answer = assertServed(await client({ call: 'connection', path }, call), call.clock.now())
  if (!isOk(answer) || !isRecord(answer.body)) return { institutionId: null, method: null }
  const { body } = answer
  return { institutionId: bankIdOf(body), method: body['method'] === undefined ? null : methodOf(body['method']) }
}
