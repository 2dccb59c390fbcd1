import type { StopScenario } from './scenario'

/**
 * What was asked of the aggregator. The same code means different things after each, and no payload says which, so an attempt
 * always knows.
 */
export type Intent = 'create' | 'update' | 'refresh'

/** Every {@link Intent}, for loops and for validating what comes from outside. */
export const INTENTS: readonly Intent[] = ['create', 'update', 'refresh']

/** What the host wants of the kit: a new connection, a change or a refresh of one, or to follow work already under way. */
export type ConnectionRequest =
  | { intent: 'create'; institutionId?: string | undefined }
  | {
      intent: 'update' | 'refresh'
      connectionId: string
      institutionId?: string | undefined
      /** The host knows already what is wrong (a webhook or its server told it): the first screen is that scenario's. */
      reason?: StopScenario | undefined
      /** With `reason: 'consent-ending'`: when the consent ends, milliseconds since 1970. The screen counts the days. */
      endsAt?: number | undefined
    }
  | {
      /** The id of the work under way: a Basiq job, a Stitch operation key. */
      follow: string
      /** What that work was begun for. */
      intent: Intent
      connectionId?: string | undefined
      institutionId?: string | undefined
      /** When it began, milliseconds since 1970; default: now. */
      startedAt?: number | undefined
    }
