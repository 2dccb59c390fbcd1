import { DeveloperError, noticeDeveloper } from '../../domain'
import type { BasiqCall } from './basiq.options'

/** A refresh is not the kit's own request, but Basiq refuses it in the same way. */
type Refused = BasiqCall | 'refresh'

/** The permissions of a browser's token differ by call, and so does the fix. */
const MEND: Readonly<Record<Refused, string>> = {
  job: 'Read through your server, which holds a SERVER_ACCESS token: pass fetch: throughProxy("/api/basiq").',
  connector: 'Read through your server: pass fetch: throughProxy("/api/basiq").',
  connection: 'Read through your server: pass fetch: throughProxy("/api/basiq").',
  create: 'Let getToken answer with a CLIENT_ACCESS token bound to this userId, and see that the API key may create connections.',
  update: "Let getToken answer with a CLIENT_ACCESS token bound to this userId, and see that the connection is this user's.",
  refresh: 'Let your server refresh with a SERVER_ACCESS token that is still valid.',
  mfa: 'Let getToken answer with a CLIENT_ACCESS token bound to this userId: Basiq takes answers with no other.',
}

/** Codes that Basiq answers with 403 for another reason than the token's scope: why, and how to fix it. */
const LIMITS: Readonly<Record<string, readonly [because: string, mend: string]>> = {
  'too-many-sandbox-connections': [
    'the application has as many connections as the sandbox allows',
    'Delete connections that nobody needs, or ask Basiq for more.',
  ],
  'no-production-access': [
    'its API key works in the sandbox only',
    "Connect a bank of Basiq's sandbox, or ask Basiq for access to production.",
  ],
  'request-not-valid': [
    'tokens were asked for too often, or its address is incomplete',
    'Keep a token on your server for as long as it lives, and see that the user id is in the address.',
  ],
}

/** Tells the developer what the token may not do, or which limit was reached. End users see a calm screen that blames nobody. */
export function noticeRefusedAccess(call: Refused, code: string | null): void {
  const limit = code !== null && Object.hasOwn(LIMITS, code) ? LIMITS[code] : undefined
  const [because, mend] = limit ?? ['of what its token may do', MEND[call]]
  noticeDeveloper(
    new DeveloperError(
      `Basiq refused a request (${call}; ${code ?? 'no code'}) because ${because}.`,
      'No retry can help, so the user is told that something is wrong on our side.',
      mend,
    ),
  )
}
