import { DeveloperError, noticeDeveloper, type Reading } from '../../domain'

/** Tells the developer about a fault that no user can fix. End users see a calm screen that blames nobody. */
export function noticeFault(reading: Reading): void {
  if (reading.status !== 'stopped' || reading.issue.scenario !== 'integration-fault') return
  const { code, path, missingScopes } = reading.issue
  noticeDeveloper(
    new DeveloperError(
      `Stitch answered ${code ?? 'with an error'} at ${path?.join('.') ?? 'no path'}.`,
      'No user can mend that.',
      missingScopes === undefined
        ? 'See to the query, the kind of token and allowedHosts.'
        : missingScopes.some((scope) => /^(?:client|tenant)_/.test(scope)) || path?.[0] === 'client'
          ? `Have Stitch add to what your client may ask for: ${missingScopes.join(', ')}.`
          : `Pass link and completeLink, so that the user can permit: ${missingScopes.join(', ')}.`,
    ),
  )
}
