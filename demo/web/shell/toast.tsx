import { useEffect } from 'react'

const SHOWN_MS = 6_000

/** A word from the app that needs no answer. */
export function Toast({ text, onDone }: { text: string | null; onDone: () => void }) {
  useEffect(() => {
    if (text === null) return undefined
    const timer = setTimeout(onDone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text, onDone])
  return (
    <p className="toast" role="status" data-shown={text !== null}>
      {text}
    </p>
  )
}
