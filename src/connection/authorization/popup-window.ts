import { readHandBack, TAKEN } from '../../return/hand-back.parse'

/** A popup with the platform's page. */
export interface PopupWindow {
  go(url: URL): void
  /** Also true if the platform's page cut itself off from this one: that looks the same as a closed window. */
  closed(): boolean
  /** Brings it to the front. */
  show(): void
  close(): void
  /** Calls back with the address that the user returned to. Returns a function that ends it. */
  onReturn(hear: (address: URL) => void): () => void
}

const [WIDTH, HEIGHT] = [480, 720]

/** In the middle of the window that opens it. */
function features(): string {
  const left = Math.round(window.screenX + (window.outerWidth - WIDTH) / 2)
  const top = Math.round(window.screenY + (window.outerHeight - HEIGHT) / 2)
  return `popup=yes,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`
}

/** Opens an empty popup. Call it in the user's click. Null if the browser blocks it. */
export function openPopup(): PopupWindow | null {
  // A web view may lack it, or answer with nothing.
  const opened = window.open?.('', '_blank', features())
  if (!opened) return null
  const { origin } = window.location
  return {
    go: (url) => opened.location.replace(url),
    closed: () => opened.closed,
    show: () => opened.focus(),
    close: () => opened.close(),
    onReturn: (hear) => {
      const onMessage = (event: MessageEvent) => {
        const address = event.source === opened && event.origin === origin ? readHandBack(event.data, origin) : null
        if (address === null) return
        opened.postMessage(TAKEN, origin)
        hear(address)
      }
      window.addEventListener('message', onMessage)
      return () => window.removeEventListener('message', onMessage)
    },
  }
}
