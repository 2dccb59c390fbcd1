/** What the return page says to the page that opened its window, and what that answers. Only ever sent to the own origin. */
const BACK = 'bank-connection-kit:back'
export const TAKEN = 'bank-connection-kit:taken'

export interface HandBack {
  type: typeof BACK
  /** Where the user came back to. It may hold a code: it goes from window to window, never through a channel or a storage. */
  address: string
}

export const handBackOf = (address: string): HandBack => ({ type: BACK, address })

/** The address that a message hands over; null where it is another message, or the address is of another origin. */
export function readHandBack(message: unknown, origin: string): URL | null {
  if (typeof message !== 'object' || message === null) return null
  const { type, address }: { type?: unknown; address?: unknown } = message
  if (type !== BACK || typeof address !== 'string' || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.origin === origin ? url : null
}
