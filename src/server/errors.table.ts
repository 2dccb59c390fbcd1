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
} satisfies ErrorTextsOf

/** The error of a mistake, with its whole text. */
export const serverError = <Code extends keyof typeof TEXTS>(code: Code, ...details: Parameters<(typeof TEXTS)[Code]>) =>
  errorFrom(TEXTS, code, details)
