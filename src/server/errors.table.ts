import { errorFrom, type ErrorTextsOf } from '../domain'

/** The words for each mistake on a server. A server does not weigh them, so they stand in production too. */
export const TEXTS = {
  'server-base-path': () => [
    'createBankServer() was given a basePath that is not a path.',
    'It finds its addresses by it.',
    "Pass the path that it is mounted at: '/api/bank'.",
  ],
  'server-api-key': () => [
    'basiqServer() was given no apiKey.',
    'Basiq gives tokens for nothing else.',
    'Pass the key of your application, from an environment variable that only the server sees.',
  ],
  'server-basiq-version': () => [
    'basiqServer() was given a version that it does not know.',
    'Tokens are issued for one version.',
    "Pass version: '2.1' or version: '3'.",
  ],
  'server-api-url': () => [
    'The apiUrl given to basiqServer() is neither an absolute https address nor one of this machine.',
    'The API key is sent there.',
    'Leave it out, or pass the address of the sandbox.',
  ],
  'server-no-token': ({ status }: { status: number }) => [
    `Basiq refused to give the server a token (${status}).`,
    'Nobody can connect a bank.',
    'See to the apiKey and the version of basiqServer(), and to the limits of your application.',
  ],
  'server-encryption-key': () => [
    'stitchServer() was given no usable encryptionKey.',
    'It encrypts the tokens of your users in the store, and nothing is ever kept there in clear.',
    'Pass 32 random bytes in base64: openssl rand -base64 32.',
  ],
  'server-stitch-client': () => [
    'stitchServer() was given no clientId, or neither clientSecret nor signingKey.',
    'Stitch gives tokens to known clients only.',
    'Pass them from environment variables that only the server sees.',
  ],
  'server-redirect-uri': () => [
    'The redirectUri given to stitchServer() is no absolute https address.',
    'Stitch sends users back there.',
    'Pass it as it is listed at Stitch.',
  ],
  'server-stitch-url': () => [
    'An address given to stitchServer() is neither an absolute https address nor one of this machine.',
    'Secrets are sent there.',
    'Leave it out, or pass the address of the sandbox.',
  ],
  'server-stitch-refused': () => [
    'Stitch does not accept this client.',
    'Nobody can link a bank.',
    'See to the clientId and to the clientSecret or signingKey of stitchServer().',
  ],
  'server-step-parked': ({ kind }: { kind: string }) => [
    `A followed flow failed again and again (${kind}), and is followed no more.`,
    'Its user will hear nothing.',
    'Look for the first failure in your log.',
  ],
  'server-no-aggregator': ({ platform }: { platform: string }) => [
    `A flow of "${platform}" was handed over, and the server has no such platform, or no such query.`,
    'It cannot be followed.',
    'Give createBankServer() the platforms and documents that your pages use.',
  ],
  'server-webhook-secret': () => [
    'basiqServer() was given a webhookSecret that is none.',
    'Anybody could say that something has happened at a bank.',
    'Pass the secret as Basiq gave it when the webhook was created: whsec_ and base64.',
  ],
} satisfies ErrorTextsOf

/** The error of a mistake, with its whole text. */
export const serverError = <Code extends keyof typeof TEXTS>(code: Code, ...details: Parameters<(typeof TEXTS)[Code]>) =>
  errorFrom(TEXTS, code, details)
