import { errorFrom, type ErrorTextsOf } from '../../domain'

const NOT_THE_BANK = "Users could end up on a page that is not the bank's."
const ADD_HOST = 'Add the host, if it is Stitch.'

/** How to get what the query may not see yet: from Stitch if the client itself needs it, and else from the user. */
function mendOf(path: string, scopes: string): string {
  if (scopes === '') return 'See to the query, the kind of token and allowedHosts.'
  return /(?:^| )(?:client|tenant)_/.test(scopes) || /^client\b/.test(path)
    ? `Have Stitch add to what your client may ask for: ${scopes}.`
    : `Pass link and completeLink, so that the user can permit: ${scopes}.`
}

/** The words for each mistake in what `stitch()` is given. */
export const STITCH_TEXTS = {
  'stitch-not-a-query': () => [
    'stitch() was given an operation that is no query.',
    'It is sent again until there is a result: a mutation could pay twice.',
    'Send mutations yourself, and query what came of them.',
  ],
  'stitch-no-execute': () => [
    'stitch() was given neither server nor execute.',
    'Nobody could ask Stitch.',
    "Pass server: '/api/bank', or execute.",
  ],
  'stitch-key': () => [
    'stitch() was given an operation without a usable key.',
    'The key tells attempts apart.',
    'Use at most 128 letters, digits, "_", ".", ":" and "-".',
  ],
  'stitch-redirect-uri': () => [
    'The redirectUri given to stitch() is no absolute https address.',
    'Stitch sends users back there.',
    'Pass it as it is listed at Stitch.',
  ],
  'stitch-fault': ({ code, path, scopes }: { code: string; path: string; scopes: string }) => [
    `Stitch answered ${code || 'with an error'} at ${path || 'no path'}.`,
    'No user can mend that.',
    mendOf(path, scopes),
  ],
  'stitch-response': () => ['execute() resolved to a Response.', 'The kit reads its body, parsed.', 'Return response.json().'],
  'stitch-no-answer': ({ kind }: { kind: string }) => [
    `execute() resolved to ${kind}, which is not a GraphQL answer.`,
    'The kit reads data and errors, and asks again as if nobody had answered.',
    'Return what Stitch answered, parsed, with its data and errors.',
  ],
  'stitch-renewal': () => [
    'renewSession() answered with no way on.',
    'The user cannot be left without.',
    "Answer 'renewed', 'sign-in' or, with link and completeLink, 'authorize'.",
  ],
  'stitch-interaction-host': () => ['userInteractionUrl is on no host of allowedHosts.', NOT_THE_BANK, ADD_HOST],
  'stitch-link-host': () => ['link() answered with an address on no host of allowedHosts.', NOT_THE_BANK, ADD_HOST],
} satisfies ErrorTextsOf

declare const process: { env: { NODE_ENV?: string } }

let texts: typeof STITCH_TEXTS | null = null
// As in domain/errors.table.ts.
try {
  if (process.env.NODE_ENV !== 'production') texts = STITCH_TEXTS
} catch {}

/** The error of a mistake: its whole text, or in production its code and the details. */
export const stitchError = <Code extends keyof typeof STITCH_TEXTS>(
  code: Code,
  ...details: Parameters<(typeof STITCH_TEXTS)[Code]>
) => errorFrom(texts, code, details)
