import type {
  Aggregator,
  AnswerResult,
  ChallengeRequest,
  Intent,
  BeginRequest,
  BeginResult,
  CallContext,
  ConnectionSummary,
  EntryMethod,
  Institution,
  InstitutionSummary,
  Reading,
} from '../domain'
import { attemptOf, institutionOf, working } from './readings'

export interface ScriptedOptions {
  /**
   * The entry of each intent.
   * @default a form for `create` and `update`, a call for `refresh`
   */
  entry?: Partial<Record<Intent, EntryMethod | null>> | undefined
  /** @default a bank with a user name and a password */
  institution?: Institution | undefined
  /**
   * The banks that a picker lists. Each has the form of `institution`, and its own name and logo.
   * @default the one `institution`
   */
  institutions?: readonly InstitutionSummary[] | undefined
  /**
   * The connections that the user has. What is removed is gone from the list.
   * @default none
   */
  connections?: readonly ConnectionSummary[] | undefined
  /**
   * The reading of every look until `say` replaces it.
   * @default working()
   */
  reading?: Reading | undefined
  /**
   * The result of a begin.
   * @default a new attempt with its own id
   */
  begun?: ((request: BeginRequest) => BeginResult | Promise<BeginResult>) | undefined
  /**
   * The result of an answer to a challenge.
   * @default accepted
   */
  answered?: ((answers: readonly string[]) => AnswerResult | Promise<AnswerResult>) | undefined
  /**
   * The result of a request for what a challenge offers instead of an answer.
   * @default accepted
   */
  requested?: ((request: ChallengeRequest) => AnswerResult | Promise<AnswerResult>) | undefined
  /**
   * The platform's page, for entries that are `redirect`.
   * @default https://bank.example/
   */
  page?: URL | undefined
}

/** An aggregator that returns whatever a test tells it to, and records every call. */
export interface ScriptedAggregator extends Aggregator {
  /** From now on every look returns this reading. A connection that follows gets it at once. */
  say(reading: Reading): void
  /** From now on every look rejects with this error, such as `UnreachableError` or `SessionEndedError`, until the next `say`. */
  fail(error: Error): void
  /** From now on these are the user's connections. A list reads them when it reloads. */
  setConnections(connections: readonly ConnectionSummary[]): void
  /** Every begin with its credentials. They never leave the test. */
  readonly begins: readonly BeginRequest[]
  readonly answers: readonly (readonly string[])[]
  /** What was asked for instead of an answer: the code once more, or another way. */
  readonly requests: readonly ChallengeRequest[]
  /** How many looks there were. */
  readonly looks: number
  /** The ids of what was removed. */
  readonly removals: readonly string[]
}

const FORMS: Readonly<Record<Intent, EntryMethod | null>> = { create: 'form', update: 'form', refresh: 'call' }

/**
 * For tests of a host's screens: without a network, a sandbox, or a clock to move. After `say(connected())` the screen is there.
 * To test a whole flow with its waits, use the sandbox.
 */
export function scriptedAggregator(options: ScriptedOptions = {}): ScriptedAggregator {
  const { institution = institutionOf(), institutions = [institution], page = new URL('https://bank.example/') } = options
  const entries = { ...FORMS, ...options.entry }
  const begins: BeginRequest[] = []
  const answers: (readonly string[])[] = []
  const requests: ChallengeRequest[] = []
  const listeners = new Set<(reading: Reading) => void>()
  let next: Reading | Error = options.reading ?? working()
  let looks = 0
  let connections = options.connections ?? []
  const removals: string[] = []
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
    requestChallenge: async (_, __, request) => {
      requests.push(request)
      return options.requested?.(request) ?? { status: 'accepted' }
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
    institution: async (id) => {
      const listed = institutions.find((each) => each.id === id) ?? institution
      return listed === institution ? institution : { ...institution, id, name: listed.name, logoUrl: listed.logoUrl ?? null }
    },
    institutions: async () => ({ institutions, next: null }),
    connections: async () => connections,
    removeConnection: async (id) => {
      removals.push(id)
      connections = connections.filter((each) => each.id !== id)
    },
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
    setConnections: (list) => {
      connections = list
    },
    removals,
    begins,
    answers,
    requests,
    get looks() {
      return looks
    },
  }
}
