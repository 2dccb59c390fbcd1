import { DeveloperError } from '../../../src/index'
import { idOf } from './harbour.guards'

/** Ids become parts of addresses, so nothing else gets there. */
export function segment(value: string | null): string {
  const id = idOf(value)
  if (id !== null) return id
  throw new DeveloperError('An id given to harbour() is none.', 'It becomes part of an address.', 'Pass it as Harbour gave it.')
}
