import { parseUserKey } from '../../src/connection/request.parse'

export function said(): string {
  try {
    return parseUserKey('')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
