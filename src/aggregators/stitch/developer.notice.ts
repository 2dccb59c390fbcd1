import { DeveloperError, type Reading } from '../../domain'

/** Tells the developer, once for each code; end users see a calm screen that blames nobody. */
export function developerNotice(): (reading: Reading) => void {
  const told = new Set<string | null>()
  return (reading) => {
    if (reading.status !== 'stopped' || reading.issue.scenario !== 'integration-fault' || told.has(reading.issue.code)) return
    const { code, path, missingScopes } = reading.issue
    told.add(code)
    const { message } = new DeveloperError(
      `Stitch answered ${code ?? 'with an error'} at ${path?.join('.') ?? 'no path'}.`,
      'No user can mend that.',
      missingScopes === undefined
        ? 'See to the query, the kind of token and allowedHosts.'
        : `Pass link and completeLink, so that the user can permit: ${missingScopes.join(', ')}.`,
    )
    console.error(message)
  }
}
