import type { Aggregator, Clock } from '../domain'
import type { Problem } from './problem.types'
import type { ServerChannel } from './events/server-channel'
import type { SharedLooks } from './looks/shared-looks'
import type { ServerStore } from './store/store.types'

/** The user of the host's session. */
export interface ServerUser {
  /** The host's own id of the user: the same one that the components get. */
  userKey: string
  /** The user's id at Basiq. Without it, the addresses of Basiq answer that the user has none. */
  basiqUserId?: string | undefined
}

/** Whom a request comes from; null if nobody is signed in. Look only at its headers: the kit reads the body. */
export type Identify = (request: Request) => Promise<ServerUser | null> | ServerUser | null

/** Sends a request to a platform: `fetch`, or a sandbox in its place. */
export type ServerFetch = (input: string, init: RequestInit) => Promise<Response>

/** What a refused request leaves behind. It has no body, no header, no id and no text of a platform. */
export interface ProblemReport extends Pick<Problem, 'kind' | 'status' | 'reference'> {
  method: string
  /** The pattern of the address, such as `/basiq/jobs/:id`; null if there is none. */
  route: string | null
  /** Null before anybody was identified. */
  userKey: string | null
  /** The kind of the error that caused it, such as `TypeError`; null if none was thrown. */
  cause: string | null
}

export interface BankServerOptions {
  /** The path that the handler is mounted at, such as `/api/bank`. */
  basePath: string
  identify: Identify
  platforms: readonly PlatformServer[]
  /**
   * Where counts, visits and encrypted tokens are kept. The one in memory serves a single process, and forgets when it ends.
   * @default in memory
   */
  store?: ServerStore | undefined
  /**
   * Tells the nodes of a server what one of them has seen, so that a page hears of it whichever node it is connected to.
   * @default within this process
   */
  channel?: ServerChannel | undefined
  /**
   * The origins of the pages that may change something, such as `https://app.example`. Needed behind a proxy that ends TLS, because the
   * request's own address then has another scheme or host.
   * @default the origin of the request's own address
   */
  origins?: readonly string[] | undefined
  /**
   * Requests that one user may make in a minute: `look` for those that read, `act` for those that begin, renew or delete something.
   * @default { look: 600, act: 60 }
   */
  limits?: Partial<Readonly<Record<RouteCost, number>>> | undefined
  /** Goes on with flows after their user has left: `createFollower(…)` of `bank-connection-kit/server/follow`. */
  follow?: ServerExtension | undefined
  /** Hears of every problem that was answered, for the host's log. */
  onProblem?: ((report: ProblemReport) => void) | undefined
  /** @default the platform's `fetch` */
  fetch?: ServerFetch | undefined
  /** @default the system's clock */
  clock?: Clock | undefined
}

export interface BankServer {
  /** Answers a request. It never throws. */
  fetch(request: Request): Promise<Response>
  /** Ends the streams of open pages, which would keep a process from ending. Pages go on looking by themselves. */
  close(): void
}

/** What a platform is given. */
export interface ServerScope {
  readonly store: ServerStore
  readonly clock: Clock
  readonly fetch: ServerFetch
  /** Lets one look at a user's work serve all who look at it. */
  readonly looks: SharedLooks
}

/** One platform, as `basiqServer` creates it. */
export interface PlatformServer {
  /** The first segment of its addresses: `/basiq/…`. */
  readonly name: string
  routes(scope: ServerScope): readonly Route[]
  /**
   * Takes the platform's webhooks, at `POST /<name>/webhooks`. It checks who sent them: no session and no origin is there to be checked.
   */
  webhook?(scope: ServerScope): ReceiveWebhook | null
  /** The adapter for this user, on the server: it asks by the platform's own addresses here. Null if it cannot serve this attempt. */
  aggregator?(user: ServerUser, call: InnerCall, attemptId: string | null): Aggregator | null
}

/** Something that a platform says has happened. It is a reason to look, and no more. */
export interface PlatformEvent {
  /** The platform's own, by which a repetition is known. */
  id: string
  platform: string
  /** In the platform's words, such as `connection.invalidated`. */
  type: string
  /** The user's id at the platform. */
  platformUserId: string
  connectionId: string | null
}

/** Checks a message and passes on what it is about. */
export type ReceiveWebhook = (
  message: { headers: Headers; text: string },
  hear: (event: PlatformEvent) => Promise<void>,
) => Promise<Response>

/** Asks an address of this server in a user's name, without a request from outside: `call('GET', '/basiq/jobs/…')`. It never throws. */
export type InnerCall = (method: Route['method'], path: string, body?: unknown) => Promise<Response>

/** How the server's own looks differ from a page's. */
export interface InnerFacts {
  /** What counts as seen: see {@link RequestFacts}. */
  seen(): string | null
  /** Hears of each answer before the one who asked. */
  heard(method: Route['method'], path: string, response: Response): Promise<void>
}

/** What an extension of the server is given. */
export interface ExtensionHost {
  readonly scope: ServerScope
  /** The adapter of a platform for a user; null if there is none. */
  aggregatorOf(platform: string, user: ServerUser, attemptId: string | null, facts?: InnerFacts): Aggregator | null
  /** Whether a page of this user has asked for something within the last minutes. */
  isSeen(userKey: string): Promise<boolean>
  /** Asks the open pages of this user whether one of them follows the work: it then says so, which counts as a look. */
  askPages(work: { userKey: string; platform: string; attempt: string }): void
}

/** Something that a server can do beside its platforms. Its addresses begin with its name. */
export interface ServerExtension {
  readonly name: string
  routes(host: ExtensionHost): readonly Route[]
  /** Hears of what platforms say has happened. */
  hear?(event: PlatformEvent): Promise<void>
}

/** Whether a request only reads, or begins, renews or deletes something. */
export type RouteCost = 'look' | 'act'

/** What a request says beside its address and its body. */
export interface RequestFacts {
  /** The name of the answer that the page has had of this look, as the header `bank-look` gave it; `fresh`: it wants a new one. */
  readonly seen: string | null
  /** Whether a page asks. False if the server asks itself. */
  readonly isPage: boolean
  /** How far a page has heard events. */
  readonly lastEventId: string | null
  /** Looks the session up again. */
  identify(): Promise<ServerUser | null>
}

export interface RouteCall {
  readonly user: ServerUser
  readonly asked: RequestFacts
  /** The values of the segments that begin with `:`. Each has been checked against `ID_PATTERN`. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed JSON; undefined if the route takes none. */
  readonly body: unknown
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the platform's name, such as `/jobs/:id`. */
  readonly path: string
  readonly cost: RouteCost
  /**
   * The longest body in bytes. `none`: the route takes no body, so one that comes is neither kept nor parsed. `secret`: the body could only be
   * a login or an answer to a bank, so the request is refused unread.
   */
  readonly body: number | 'none' | 'secret'
  handle(call: RouteCall): Promise<Response>
}
