import { parseUrl } from '../domain/safe-url'

/** The message from the return page to the page that opened the popup, and its answer. Both are sent to the own origin only. */
const BACK = 'bank-connection-kit:back'
export const TAKEN = 'bank-connection-kit:taken'

export interface HandBack {
  type: typeof BACK
  /** The address that the user came back to. It may hold a code, so it goes from window to window, never through a channel or a storage. */
  address: string
}

export const handBackOf = (address: string): HandBack => ({ type: BACK, address })

/** The address in a message; null if it is another message, or if the address has another origin. */
export function readHandBack(message: unknown, origin: string): URL | null {
  if (typeof message !== 'object' || message === null) return null
  const { type, address }: { type?: unknown; address?: unknown } = message
  const url = type === BACK ? parseUrl(address) : null
  return url?.origin === origin ? url : null
}
