'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { useViewContext } from '../view.context'

const CONFIRMED_MS = 4_000

/** Without the clipboard (an insecure page, a refusing browser) the text is selected, so that a key press copies it. */
function select(element: HTMLElement | null): void {
  const selection = element?.ownerDocument.defaultView?.getSelection()
  if (element === null || !selection) return
  selection.selectAllChildren(element)
}

/** Copies a text. Renders a slot button whose label confirms it. */
export function CopyButton({ text, source }: { text: string; source: RefObject<HTMLElement | null> }) {
  const { messages, components, announcer, clock } = useViewContext()
  const { Button } = components
  const [copied, setCopied] = useState(false)
  const mounted = useRef(false)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  useEffect(() => {
    if (!copied) return
    const timer = clock.setTimeout(() => setCopied(false), CONFIRMED_MS)
    return () => clock.clearTimeout(timer)
  }, [copied, clock])

  async function copy() {
    const clipboard = source.current?.ownerDocument.defaultView?.navigator.clipboard
    try {
      if (!clipboard) throw new Error('no clipboard')
      await clipboard.writeText(text)
    } catch {
      select(source.current)
      return
    }
    if (!mounted.current) return
    setCopied(true)
    announcer.announce(messages.actions.copied)
  }

  return (
    <Button kind="quiet" name="copy" onPress={() => void copy()}>
      {copied ? messages.actions.copied : messages.actions.copy}
    </Button>
  )
}
