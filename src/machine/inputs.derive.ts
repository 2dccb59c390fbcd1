import type { BankInput, ConnectionContext, WatchInput } from './connection.types'

/** The inputs of the actors: plain ids. */

export const watchInput = ({ context }: { context: ConnectionContext }): WatchInput => ({
  instance: context.instance,
  attempt: context.attempt,
  lookedAt: context.lookedAt,
})

export const bankInput = ({ context }: { context: ConnectionContext }): BankInput => ({
  instance: context.instance,
  connectionId: context.connectionId,
  institutionId: context.institutionId,
})
