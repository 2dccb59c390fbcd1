import { POLICY } from '../policy'
import type { ConnectionContext } from './connection.types'

type Given = { context: ConnectionContext }

/**
 * The deadlines that the chart waits for, in milliseconds since 1970; 0 if there is none. The machine has no clock: a connection
 * provides the time that is left until each.
 */
export const deadlines = {
  waitIsOver: ({ context: { wait } }: Given) => wait.endsAt ?? 0,
  longDown: ({ context: { wait } }: Given) => (wait.downSince ?? 0) + POLICY.bankLongDownMs,
  formOpens: ({ context: { past } }: Given) => past.formOpensAt ?? 0,
  challengeLapses: ({ context: { challenge } }: Given) => challenge.expiresAt ?? 0,
  challengeIsLost: ({ context: { challenge } }: Given) => (challenge.expiresAt ?? 0) + POLICY.mfaGraceMs,
  queueEnds: ({ context: { wait } }: Given) => wait.givesUpAt ?? 0,
}
