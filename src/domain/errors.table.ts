import { errorFrom, type ErrorTextsOf } from './errors'

/** The words for each mistake that a host's developer can make. `npm run errors` writes docs/errors.md from them. */
export const TEXTS = {
  'adapter-threw': ({ where, kind }: { where: string; kind: string }) => [
    `${where} threw ${kind}.`,
    'An adapter may only reject with UnreachableError or SessionEndedError: nobody knows what this means, and how to go on.',
    'Catch it in the adapter, or mend the callback that it came from.',
  ],
  'callback-broke': ({ where, mistake }: { where: string; mistake: string }) => [
    `${where} failed because of a mistake in its code: ${mistake}.`,
    'It is not the network, so trying again does not help.',
    'Mend the callback. In tests, the environment may lack a global such as fetch: see docs/testing.md.',
  ],
  'no-connection': () => [
    'Neither a connection nor an aggregator with a request was given.',
    'There is nothing to show.',
    'Pass connection, or userKey, aggregator and request.',
  ],
  'other-aggregator': () => [
    'A connection was given an aggregator of another user, of other details or of another platform.',
    'It would show and change what belongs to somebody else, so it keeps its own.',
    'Make a new connection, with the userKey of that user.',
  ],
  'no-user-key': ({ found }: { found: string }) => [
    `userKey is ${found}.`,
    'The kit could not tell one user of your app from the next, and would show one what it holds of another.',
    'Pass your own id of the signed-in user, such as userKey={user.id}. Show the connection only once you know who it is.',
  ],
  'unknown-intent': ({ intent }: { intent: string }) => [
    `request.intent is ${intent}.`,
    'The kit does not know what to begin.',
    "Pass { intent: 'create' | 'update' | 'refresh', … } or { follow: id, intent } as described at ConnectionRequest.",
  ],
  'unknown-reason': ({ reason }: { reason: string }) => [
    `request.reason is ${reason}, which is no scenario.`,
    'No screen belongs to it.',
    'Use a name that STOP_SCENARIOS has.',
  ],
  'no-entry': ({ intent, aggregator }: { intent: string; aggregator: string }) => [
    `The request asks to ${intent}, but "${aggregator}" as configured has no way to begin that.`,
    'The first screen would have no button that works.',
    'Give the adapter what this needs: its documentation names the options. A refresh needs the refresh callback.',
  ],
  'no-bank': ({ intent }: { intent: string }) => [
    `The request asks to ${intent}, with a login form, but names no bank.`,
    'Each bank has its own login fields, so no form can be drawn.',
    'Add institutionId to the request.',
  ],
  'no-connection-id': ({ intent }: { intent: string }) => [
    `The request asks to ${intent}, but names no connection.`,
    'Nobody knows what to change.',
    'Add connectionId.',
  ],
  'follow-intent': ({ intent }: { intent: string }) => [
    `The request follows work, but intent is ${intent}.`,
    'The same code means different things after a create, an update and a refresh, and no answer of the platform says which it was.',
    "Add intent: 'create' | 'update' | 'refresh'.",
  ],
  'follow-id': ({ aggregator }: { aggregator: string }) => [
    'The request follows work whose id does not look like one.',
    'It would end up in an address.',
    `Pass the id as "${aggregator}" gave it.`,
  ],
  'flow-not-saved': () => [
    "The user is sent to the platform's page, but nothing remembers the flow.",
    'After the return nobody would know which flow came back.',
    "Pass resume: { storage: 'local' }, with a storage that can be written to.",
  ],
  'left-in-frame': () => [
    "The platform's page is to open in a frame.",
    'Most banks refuse to be shown in one, and then the user sees an empty frame.',
    "Pass authorizationMode: 'popup', or show the kit in a page of its own.",
  ],
  'unsafe-address': ({ aggregator }: { aggregator: string }) => [
    `"${aggregator}" gave no safe address to send the user to.`,
    "They could end up on a page that is not the bank's.",
    'Return an https address from authorizationUrl.',
  ],
  'no-complete-authorization': ({ aggregator }: { aggregator: string }) => [
    `"${aggregator}" sends users away but has no completeAuthorization.`,
    'Their return leads nowhere.',
    'Add it to the adapter.',
  ],
  'no-challenge-method': ({ aggregator, method }: { aggregator: string; method: string }) => [
    `"${aggregator}" reads challenges but has no ${method}.`,
    'What the user wants can go nowhere.',
    'Add it to the adapter.',
  ],
  'server-refused': ({ address, kind }: { address: string; kind: string }) => [
    `${address} refused a request (${kind}).`,
    'Nothing can go on without it.',
    'See docs/server.md for the kinds, and the detail in the answer.',
  ],
  'machine-part': ({ part }: { part: string }) => [
    `The machine's "${part}" was not provided.`,
    'The machine only holds the rules; it reaches no platform by itself.',
    `Use createBankConnection, or connectionMachine.provide({ … }) with an implementation of "${part}".`,
  ],
  'unknown-locale': ({ locale, instead }: { locale: string; instead: string }) => [
    `Intl does not know the locale "${locale}" in this browser.`,
    `Times and numbers are shown as in "${instead}", so users may not read them as they are used to.`,
    'Pass a BCP 47 tag such as "en-AU", or omit `locale` to use that of the catalogue.',
  ],
  'no-institutions': ({ aggregator }: { aggregator: string }) => [
    `The aggregator "${aggregator}" lists no banks.`,
    'The picker has nothing to choose from.',
    'Pass institutions to the picker, or implement institutions of the aggregator.',
  ],
  'no-connections': ({ aggregator }: { aggregator: string }) => [
    `The aggregator "${aggregator}" lists no connections.`,
    'The list of the user’s banks stays empty, and nobody is asked in time.',
    'Implement connections of the aggregator; for basiq() and stitch(), pass server or the callbacks that docs/your-banks.md names.',
  ],
  'no-styles': ({ sheet }: { sheet: string }) => [
    `The stylesheet bank-connection-kit/${sheet} does not reach the kit.`,
    'Every screen works, but looks like a page without a design.',
    `Import 'bank-connection-kit/${sheet}' once, where your app starts. A shadow root needs it inside.`,
  ],
  'two-reacts': () => [
    'The page is drawn by another copy of React than the one that the kit imports.',
    'The hooks of the kit cannot work there, so users only see that something went wrong.',
    'See which copies there are with "npm ls react", and let your bundler dedupe react and react-dom: see docs/your-stack.md.',
  ],
  'two-queries': () => [
    'The QueryClientProvider around the kit is of another copy of TanStack Query than the one that the kit imports.',
    'The kit does not see your QueryClient, so it works with one of its own.',
    'See which copies there are with "npm ls @tanstack/react-query", and let your bundler dedupe it: see docs/your-stack.md.',
  ],
  'outside-view': ({ component }: { component: string }) => [
    `A part of a screen was drawn outside <${component}>.`,
    'It has no words or actions there.',
    'Draw it inside.',
  ],
  internal: ({ what }: { what: string }) => [
    `The kit contradicts itself: ${what}.`,
    'This is a mistake of the kit, and not of your app.',
    'Please report it.',
  ],
} satisfies ErrorTextsOf

declare const process: { env: { NODE_ENV?: string } }

let texts: typeof TEXTS | null = null
// Bundlers replace the condition as a whole, and leave the texts out of production. Without a bundler there may be no `process`.
try {
  if (process.env.NODE_ENV !== 'production') texts = TEXTS
} catch {}

/** The error of a mistake: its whole text, or in production its code and the details. */
export const developerError = <Code extends keyof typeof TEXTS>(code: Code, ...details: Parameters<(typeof TEXTS)[Code]>) =>
  errorFrom(texts, code, details)
