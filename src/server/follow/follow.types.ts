import type { ConnectionRequest, ConnectionState, Intent, Scenario } from '../../domain'
import type { Look } from '../../policy'
import type { ServerUser } from '../server.types'

/**
 * `ready`: the bank is connected. `needs-you`: nothing goes on without the user. `given-up`: nothing that the user can do helps.
 * `consent-ending`: all is well, and the user's consent ends soon. `updated`: there is new data.
 */
export type NewsKind = 'ready' | 'needs-you' | 'given-up' | 'consent-ending' | 'updated'

/** Something that a person should hear, who has left the page. */
export interface News {
  /** The same in every repetition: what was told already can be told apart by it. */
  id: string
  userKey: string
  /** The flow's name, as the browser has it; null if nobody follows the connection, and the platform said by itself what has happened. */
  flow: string | null
  /** What the platform says has happened, in its own words, such as `consent.warning`; null for a flow. */
  event: string | null
  platform: string
  news: NewsKind
  /** The state of the flow; null if there is none. */
  state: ConnectionState | null
  /** Why, from the kit's list; null if all is well. */
  scenario: Scenario | null
  /** What the user had wanted, or should want now. With the ids below it makes the request that shows the flow again. */
  intent: Intent
  connectionId: string | null
  institutionId: string | null
  /** Milliseconds since 1970. */
  at: number
  /** The screen's own words, or those of the event, in the user's language. */
  message: { heading: string; body: string }
}

/** What a browser hands over. It is what the browser stores itself: ids, times and counts. */
export interface HandedOver {
  platform: string
  flow: string
  request: ConnectionRequest
  /** The record, as text; empty if there is none yet. */
  record: string
  /** The language of the words, such as `vi`; unknown ones are English. */
  locale: string
}

/** Names the last look and the last begin of any page, at the time of the hand-over; null if there was none. */
export interface PageMarks {
  looks: string | null
  begins: string | null
}

/** A followed flow between two steps, as the store has it. */
export interface Follow extends HandedOver {
  v: 1
  id: string
  user: ServerUser
  /** The number of the next step. A worker that comes late finds a higher one, and stops. */
  step: number
  /** When the next step is due, in milliseconds since 1970; null: there is none. */
  nextAt: number | null
  /** The memory of looks, without the platform's texts and data. */
  look: Look | null
  /** News that the host has not taken yet. */
  untold: readonly News[]
  /** By these the page that has left is told from one that is still there. An earlier version of the kit wrote none. */
  pages?: PageMarks | undefined
  /** Steps in a row that ended by a fault of their own. */
  faults: number
}

/** One step that is due. */
export interface DueStep {
  followId: string
  step: number
}

/** What a worker does with a step. If it rejects, the queue tries again later. */
export type StepHandler = (due: DueStep) => Promise<void>

/**
 * When steps run. It holds ids and times only. The same step may be scheduled several times and may run several times: what has been done is
 * in the store.
 */
export interface StepQueue {
  /** Runs the step at `runAt` (milliseconds since 1970) or soon after, in one of the workers. */
  schedule(due: DueStep, runAt: number): Promise<void>
  /** Makes this process a worker. */
  work(handler: StepHandler): void
  /** Ends the worker once its steps are done. */
  close(): Promise<void>
}
