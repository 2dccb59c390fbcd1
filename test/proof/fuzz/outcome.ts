/** What a call of an adapter came to: what it answered, or the name of what it threw. */
export type Outcome = { answered: unknown } | { threw: string }

export const outcomeOf = (call: Promise<unknown>): Promise<Outcome> =>
  call.then(
    (answered) => ({ answered }),
    (error: unknown) => ({ threw: error instanceof Error ? `${error.name}: ${error.message}` : typeof error }),
  )

/** Nobody could ask, or the session is over: the two things that a call may throw. */
export const isAllowed = ({ threw }: { threw: string }): boolean => /^(UnreachableError|SessionEndedError): /.test(threw)

/** Something that the developer has to mend; never for a look. */
export const isForDeveloper = ({ threw }: { threw: string }): boolean => threw.startsWith('DeveloperError: [bank-connection-kit]')
