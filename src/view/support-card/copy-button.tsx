'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { useViewContext } from '../view.context'

const CONFIRMED_MS = 4_000

/** Without a clipboard (an insecure page, a refusing browser) it selects the text, so that a key press copies it. */
function select(element: HTMLElement | null): void {
  const selection = element?.ownerDocument.defaultView?.getSelection()
  if (element === null || !selection) return
  selection.selectAllChildren(element)
}

/** Copies a text. Renders a slot button whose label says whether it worked. */
export function CopyButton({ text, source }: { text: string; source: RefObject<HTMLElement | null> }) {
  const { messages, words, components, announcer, clock } = useViewContext()
  const { Button } = components
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  const mounted = useRef(false)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  useEffect(() => {
    if (outcome === null) return
    const timer = clock.setTimeout(() => setOutcome(null), CONFIRMED_MS)
    return () => clock.clearTimeout(timer)
  }, [outcome, clock])

  function tell(told: 'copied' | 'selected') {
    setOutcome(told)
    announcer.announce(messages.actions[told])
  }

  async function copy() {
    const clipboard = source.current?.ownerDocument.defaultView?.navigator.clipboard
    try {
      if (!clipboard) throw new Error('no clipboard')
      await clipboard.writeText(text)
    } catch {
      if (!mounted.current) return
      select(source.current)
      tell('selected')
      return
    }
    if (mounted.current) tell('copied')
  }

  return (
    <Button kind="quiet" name="copy" onPress={() => void copy()}>
      {words(messages.actions[outcome ?? 'copy'])}
    </Button>
  )
}
