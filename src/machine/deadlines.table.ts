import { POLICY } from '../policy'
import type { ConnectionContext } from './connection.types'

type Given = { context: ConnectionContext }

/**
 * The deadlines that the chart waits for, in milliseconds since 1970. One that is not known counts from `now`. The machine has no clock: a
 * connection provides the time that is left until each.
 */
export const deadlines = {
  waitIsOver: ({ context: { wait } }: Given, now = 0) => wait.endsAt ?? now,
  longDown: ({ context: { wait } }: Given, now = 0) => (wait.downSince ?? now) + POLICY.bankLongDownMs,
  formOpens: ({ context: { past } }: Given, now = 0) => past.formOpensAt ?? now,
  challengeLapses: ({ context: { challenge } }: Given, now = 0) => challenge.expiresAt ?? now,
  challengeIsLost: ({ context: { challenge } }: Given, now = 0) => (challenge.expiresAt ?? now) + POLICY.mfaGraceMs,
  queueEnds: ({ context: { wait } }: Given, now = 0) => wait.givesUpAt ?? now,
}
