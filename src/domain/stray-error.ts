import { DeveloperError } from './errors'
import { developerError } from './errors.table'

/** Wraps an error that an adapter may not throw. Its text may quote a login or a token, so only its kind is kept. */
export const strayError = (where: string, error: unknown): DeveloperError =>
  error instanceof DeveloperError
    ? error
    : developerError('adapter-threw', { where, kind: error instanceof Error ? error.name : typeof error })
