import { errorFrom, type ErrorTextsOf } from '../../domain'
import type { BasiqCall, BasiqVersion } from './wire.types'

/** A refresh is not the kit's own request, but Basiq refuses it in the same way. */
export type RefusedCall = BasiqCall | 'refresh'

/** The permissions of a browser's token differ by call, and so does the fix. */
const ACCESS: Readonly<Record<RefusedCall, string>> = {
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

/** The words for each mistake in what `basiq()` is given. */
export const BASIQ_TEXTS = {
  'basiq-version': () => [
    'basiq() was given a version that it does not know.',
    'Version 2.1 connects by a call and version 3 by the consent page, so the kit has to know which.',
    "Pass version: '2.1' or version: '3'.",
  ],
  'basiq-no-token-source': () => [
    'basiq() was given neither getToken nor fetch.',
    'Every request to Basiq needs a token, and only your server can get one.',
    "Pass server: '/api/bank', or getToken, which asks your server for a CLIENT_ACCESS token.",
  ],
  'basiq-api-url': () => [
    'The apiUrl given to basiq() is neither an absolute https address nor one of this machine.',
    'Logins are sent there.',
    'Leave it out, or pass the address of Basiq or of the sandbox. A proxy belongs into fetch: see throughProxy.',
  ],
  'basiq-id': ({ what }: { what: string }) => [
    `The ${what} given to the Basiq aggregator is missing or is not an id.`,
    'It becomes part of an address, so only letters, digits, "_" and "-" are let through, at most 128 of them.',
    `Pass the ${what} exactly as Basiq gave it.`,
  ],
  'basiq-payment': () => [
    'The job that the connection follows is that of a payment.',
    'A payment connects no bank, so the screen could only say what is not so.',
    'Follow jobs that connect, update or refresh a connection.',
  ],
  'basiq-not-a-token': () => [
    'getToken() answered with something that is not a token.',
    'Basiq refuses every request without one.',
    'Answer with the access_token that Basiq gave to your server, as a string.',
  ],
  'basiq-other-user': () => [
    'getToken() answered with a token that is bound to another user than userId.',
    'With it this user would see the data of the other, and connect a bank in their name.',
    'Ask your server for a token of the user who is signed in, and keep none of your own across a sign-out.',
  ],
  'basiq-token-version': ({ token, version, header }: { token: string; version: BasiqVersion; header: string }) => [
    `getToken() answered with a token of version ${token}, and basiq() was told version ${version}.`,
    'Basiq answers as the version of the token says, and some calls exist in one version only, such as the answer to a challenge.',
    `Ask for the token with the header basiq-version: ${header}.`,
  ],
  'basiq-new-token-refused': () => [
    'Basiq refused a token that getToken() had only just given.',
    'The user is asked to sign in again, which does not help.',
    'Let your server ask Basiq for a new token, and see that its API key still works.',
  ],
  'basiq-refused': ({ call, code }: { call: RefusedCall; code: string | null }) => {
    const limit = code !== null && Object.hasOwn(LIMITS, code) ? LIMITS[code] : undefined
    const [because, mend] = limit ?? ['of what its token may do', ACCESS[call]]
    return [
      `Basiq refused a request (${call}; ${code ?? 'no code'}) because ${because}.`,
      'No retry can help, so the user is told that something is wrong on our side.',
      mend,
    ]
  },
  'basiq-no-fetch': () => [
    'There is no fetch on this platform.',
    'The Basiq aggregator makes every request with it.',
    'Pass one: basiq({ fetch }).',
  ],
  'basiq-not-a-response': () => [
    'The fetch given to basiq() answered with something that is not a Response.',
    'The kit reads status, headers and body from it.',
    'Return what your own fetch returns.',
  ],
  'basiq-bank-id': () => [
    'Basiq takes the institutionId for no id of a bank.',
    'Nobody can connect it.',
    'Pass the id as Basiq gives it, two letters and five digits: AU00000.',
  ],
  'basiq-bank-refused': () => [
    'Basiq refused to tell about a bank, with the token given and without one.',
    'The login form, the expected times and the state of the bank come from there.',
    'Let your own fetch ask through your server: see throughProxy.',
  ],
  'basiq-no-get-token': () => [
    'A login was to be sent to Basiq, but basiq() was given no getToken.',
    'A login goes straight from the browser to Basiq, which takes it with a client token only.',
    'Pass getToken, which asks your server for a CLIENT_ACCESS token bound to this userId.',
  ],
  'basiq-no-credentials': () => [
    'A Basiq connection was to begin without what the user typed in.',
    'With version 2.1 a connection begins and changes with a login.',
    'Pass credentials, by the names of the login fields.',
  ],
  'basiq-consent-only': () => [
    'A Basiq connection was to begin or change by a call, with version 3.',
    'Version 3 does that on its consent page only.',
    'Go to authorizationUrl, or use version 2.1.',
  ],
  'basiq-consent-url': () => [
    'consentUrl is neither an https address nor one of this machine.',
    'The user is sent there with a token in the address.',
    'Leave it out, or give the address of the Basiq consent page.',
  ],
  'basiq-consent-token': () => [
    'The address of the consent page has no token.',
    'Basiq shows the page to nobody without one.',
    'Pass getToken, or let consentUrl answer with an address that has a token.',
  ],
  'basiq-no-refresh': () => [
    'A refresh was asked for, but basiq() was given no refreshConnection.',
    'Basiq lets only servers refresh a connection.',
    'Pass refreshConnection: (connectionId) => your server, handing back what Basiq answered.',
  ],
  'basiq-refresh-answer': () => [
    'refreshConnection() handed back nothing that Basiq answers with.',
    'The kit has to learn which job was begun, or why none was.',
    'Hand back what Basiq answered, untouched: the Response, or { status, body }, or the parsed body.',
  ],
  'basiq-refresh-status': () => [
    'refreshConnection() handed back status 200 for a job without steps.',
    'Basiq answers 202 for a new job, and 200 for one that was already under way, which it may repeat for days.',
    "Let your server hand on Basiq's own status.",
  ],
  'basiq-no-address': ({ request }: { request: string }) => [
    `The job names no address for "${request}" below the API.`,
    'The kit asks for it nowhere else.',
    'See to the job, or leave its link out.',
  ],
} satisfies ErrorTextsOf

declare const process: { env: { NODE_ENV?: string } }

let texts: typeof BASIQ_TEXTS | null = null
// As in domain/errors.table.ts.
try {
  if (process.env.NODE_ENV !== 'production') texts = BASIQ_TEXTS
} catch {}

/** The error of a mistake: its whole text, or in production its code and the details. */
export const basiqError = <Code extends keyof typeof BASIQ_TEXTS>(
  code: Code,
  ...details: Parameters<(typeof BASIQ_TEXTS)[Code]>
) => errorFrom(texts, code, details)
