import type {
  Aggregator,
  AnswerResult,
  Intent,
  BeginRequest,
  BeginResult,
  CallContext,
  EntryMethod,
  Institution,
  Reading,
} from '../domain'
import { attemptOf, institutionOf, working } from './readings.build'

export interface ScriptedOptions {
  /** How each thing begins. Default: a form for `create` and `update`, a call for `refresh`. */
  entry?: Partial<Record<Intent, EntryMethod | null>> | undefined
  /** Default: a bank with a user name and a password. */
  institution?: Institution | undefined
  /** What every look brings until something else is said. Default: the login is being checked. */
  reading?: Reading | undefined
  /** What a begin comes to. Default: an attempt with an id of its own. */
  begun?: ((request: BeginRequest) => BeginResult | Promise<BeginResult>) | undefined
  /** What an answer to a challenge comes to. Default: accepted. */
  answered?: ((answers: readonly string[]) => AnswerResult | Promise<AnswerResult>) | undefined
  /** The platform's page, where an entry is `redirect`. Default: `https://bank.example/`. */
  page?: URL | undefined
}

/** An aggregator that says what a test says, and knows what it was sent. */
export interface ScriptedAggregator extends Aggregator {
  /** From now on every look brings this; whoever follows hears it at once. */
  say(reading: Reading): void
  /** From now on every look fails with this: `UnreachableError`, `SessionEndedError`. Undone by `say`. */
  fail(error: Error): void
  /** What was begun, logins and all: it never leaves the test. */
  readonly begins: readonly BeginRequest[]
  readonly answers: readonly (readonly string[])[]
  /** How often it was looked at. */
  readonly looks: number
}

const FORMS: Readonly<Record<Intent, EntryMethod | null>> = { create: 'form', update: 'form', refresh: 'call' }

/**
 * For tests of screens that embed the kit: no network, no sandbox, no clock to move. `say(connected())`, and the screen is there.
 * For tests of a whole journey with its times use the sandbox.
 */
export function scriptedAggregator(options: ScriptedOptions = {}): ScriptedAggregator {
  const { institution = institutionOf(), page = new URL('https://bank.example/') } = options
  const entries = { ...FORMS, ...options.entry }
  const begins: BeginRequest[] = []
  const answers: (readonly string[])[] = []
  const listeners = new Set<(reading: Reading) => void>()
  let next: Reading | Error = options.reading ?? working()
  let looks = 0
  const begin = (request: BeginRequest, { clock }: CallContext): BeginResult | Promise<BeginResult> => {
    begins.push(request)
    const { intent, connectionId, institutionId } = request
    const id = `attempt-${begins.length}`
    const attempt = attemptOf({ id, intent, connectionId, institutionId, startedAt: clock.now() })
    return options.begun?.(request) ?? { status: 'begun', attempts: [attempt] }
  }
  return {
    name: 'scripted',
    idPattern: /^[\w-]{1,128}$/,
    entry: (intent) => entries[intent],
    begin: async (request, call) => begin(request, call),
    read: async () => {
      looks += 1
      if (next instanceof Error) throw next
      return next
    },
    answerChallenge: async (_, __, given) => {
      answers.push(given)
      return options.answered?.(given) ?? { status: 'accepted' }
    },
    authorizationUrl: async ({ nonce }) => {
      const url = new URL(page)
      url.searchParams.set('state', nonce)
      return url
    },
    parseAuthorizationResponse: ({ searchParams }) => {
      const nonce = searchParams.get('state')
      return nonce === null ? null : { nonce, ids: [] }
    },
    responseParameters: ['state'],
    completeAuthorization: async (_, { intent, connectionId, institutionId }, call) =>
      begin({ intent, connectionId, institutionId, credentials: null }, call),
    institution: async () => institution,
    subscribe: (_, hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    say: (reading) => {
      next = reading
      listeners.forEach((hear) => hear(reading))
    },
    fail: (error) => {
      next = error
    },
    begins,
    answers,
    get looks() {
      return looks
    },
  }
}
