import { UnreachableError, type BeginRequest, type BeginResult, type CallContext } from '../../domain'
import { notStarted } from './begin.parse'
import { begunAfterLook } from './conflict.client'
import type { Client } from './http.client'
import { idOrThrow } from './id.parse'
import { isFieldName } from './login-fields.parse'
import { basiqError } from './errors.table'

/** Basiq takes the user name only when it creates a connection. An update names the connection instead. */
const CREATE_ONLY: readonly string[] = ['loginId']

function typedIn({ intent, credentials }: BeginRequest): Record<string, string> {
  if (credentials === null) {
    throw basiqError('basiq-no-credentials')
  }
  const filled = Object.entries(credentials).filter(
    ([name, value]) => isFieldName(name) && value !== '' && (intent === 'create' || !CREATE_ONLY.includes(name)),
  )
  return Object.fromEntries(filled)
}

/** Creates or updates a connection with a login (version 2.1), straight from the browser. */
export async function beginWithLogin(
  client: Client | null,
  userId: string | undefined,
  request: BeginRequest,
  call: CallContext,
): Promise<BeginResult> {
  if (client === null) {
    throw basiqError('basiq-no-get-token')
  }
  const { intent, connectionId, institutionId } = request
  const connections = `/users/${idOrThrow(userId, 'userId')}/connections`
  const login = typedIn(request)
  const ask =
    intent === 'create'
      ? { path: connections, secretBody: { ...login, institution: { id: idOrThrow(institutionId, 'institutionId') } } }
      : { path: `${connections}/${idOrThrow(connectionId, 'connectionId')}`, secretBody: login }
  try {
    const answer = await client({ call: intent === 'create' ? 'create' : 'update', ...ask }, call)
    return await begunAfterLook(answer, request, call, { client, userId })
  } catch (error) {
    if (error instanceof UnreachableError) return notStarted(request, call.clock.now(), error)
    throw error
  }
}
