import { noticeDeveloper, type Reading } from '../../domain'
import { stitchError } from './errors.table'

/** Tells the developer about a fault that no user can fix. End users see a calm screen that blames nobody. */
export function noticeFault(reading: Reading): void {
  if (reading.status !== 'stopped' || reading.issue.scenario !== 'integration-fault') return
  const { code, path, missingScopes } = reading.issue
  noticeDeveloper(
    stitchError('stitch-fault', { code: code ?? '', path: path?.join('.') ?? '', scopes: missingScopes?.join(', ') ?? '' }),
  )
}
