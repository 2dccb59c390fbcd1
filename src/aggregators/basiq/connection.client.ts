import { isRecord, recordAt, type CallContext, type Json } from '../../domain'
import { assertServed, isOk } from './http.parse'
import type { Client } from './http.client'
import { idOrThrow, isId } from './id.parse'
import { methodOf, type ConnectorMethod } from './institution.parse'
import { stringOf, timeOf } from './wire.parse'

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

/** A connection as Basiq tells it to this token; null if it does not. */
async function readConnection(client: Client, userId: string, connectionId: string, call: CallContext): Promise<Json | null> {
  const path = `/users/${idOrThrow(userId, 'userId')}/connections/${idOrThrow(connectionId, 'connectionId')}`
  const answer = assertServed(await client({ call: 'connection', path }, call), call.clock.now())
  return isOk(answer) && isRecord(answer.body) ? answer.body : null
}

/** Reads the bank of a connection and the method by which it is reached. */
export async function readConnectionBank(
  client: Client,
  userId: string,
  connectionId: string,
  call: CallContext,
): Promise<ConnectionBank> {
  const body = await readConnection(client, userId, connectionId, call)
  if (body === null) return { institutionId: null, method: null }
  return { institutionId: bankIdOf(body), method: body['method'] === undefined ? null : methodOf(body['method']) }
}

/** Reads when the consent of a connection ends; null if Basiq does not say. */
export async function readConsentEnd(
  client: Client,
  userId: string,
  connectionId: string,
  call: CallContext,
): Promise<number | null> {
  return timeOf((await readConnection(client, userId, connectionId, call))?.['expiryDate'])
}
