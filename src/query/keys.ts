/** Every query key of the kit begins with this, so that a host can exclude all of them from a persister with one test. */
export const KEY = 'bank-connection-kit'

export const lookKey = (aggregator: string, attemptId: string) => [KEY, aggregator, 'look', attemptId] as const

/** `connectionId`: null unless a bank differs by connection. */
export const bankKey = (aggregator: string, institutionId: string, connectionId: string | null) =>
  [KEY, aggregator, 'bank', institutionId, ...(connectionId === null ? [] : [connectionId])] as const
