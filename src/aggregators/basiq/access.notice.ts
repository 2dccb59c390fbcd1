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

/** Tells the developer what the token may not do. End users see a calm screen that blames nobody. */
export const noticeRefusedAccess = (call: Refused, code: string | null): void =>
  noticeDeveloper(
    new DeveloperError(
      `Basiq refused a request (${call}; ${code ?? 'no code'}) because of what its token may do.`,
      'No retry can help, so the user is told that something is wrong on our side.',
      MEND[call],
    ),
  )
