import { DeveloperError, type Reading } from '../../domain'

/** Tells the developer, once for each code; end users see a calm screen that blames nobody. */
export function developerNotice(): (reading: Reading) => void {
  const told = new Set<string | null>()
  return (reading) => {
    if (reading.status !== 'stopped' || reading.issue.scenario !== 'integration-fault' || told.has(reading.issue.code)) return
    const { code, path, missingScopes } = reading.issue
    told.add(code)
    const error = new DeveloperError(
      `Stitch answered ${code ?? 'with an error'} at ${path?.join('.') ?? 'no path'}.`,
      'The user can mend nothing of this and is told that something is wrong on our side.',
      missingScopes === undefined
        ? 'See that the query, the kind of token and allowedHosts are right.'
        : `Pass link and completeLink, so that the user can permit: ${missingScopes.join(', ')}.`,
    )
    console.error(error.message)
  }
}
