import type { StopScenario } from './scenario'

/**
 * The purpose of work at the aggregator. The same code means different things after each, and no payload says which, so every
 * attempt carries its intent.
 */
export type Intent = 'create' | 'update' | 'refresh'

/** Every {@link Intent}, for loops and for validating values from outside. */
export const INTENTS: readonly Intent[] = ['create', 'update', 'refresh']

/** The host's request: a new connection, an update or a refresh of one, or to follow work that is already running. */
export type ConnectionRequest =
  | { intent: 'create'; institutionId?: string | undefined }
  | {
      intent: 'update' | 'refresh'
      connectionId: string
      institutionId?: string | undefined
      /**
       * The scenario, if the host already knows it (from a webhook or its server). The first screen then shows it. `already-connected` is
       * no reason: the request begins as it would without one, because only a look may say that a bank is connected.
       */
      reason?: StopScenario | undefined
      /** With `reason: 'consent-ending'`: when the consent ends, milliseconds since 1970. The screen counts the days. */
      endsAt?: number | undefined
    }
  | {
      /** The id of the running work: a Basiq job, a Stitch operation key. */
      follow: string
      /** The intent that the work was started with. */
      intent: Intent
      connectionId?: string | undefined
      institutionId?: string | undefined
      /**
       * When the work began, in milliseconds since 1970.
       * @default now
       */
      startedAt?: number | undefined
    }
