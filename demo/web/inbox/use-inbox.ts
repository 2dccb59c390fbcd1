import { useCallback, useEffect, useState } from 'react'
import type { Message } from '../../shared/demo.types'
import { useParts } from '../app.context'

/** How often the app asks for new messages. */
const READ_EVERY_MS = 2_000

/** The messages of the user who is signed in. */
export interface Inbox {
  messages: readonly Message[]
  markRead(): void
}

export function useInbox(): Inbox {
  const { api } = useParts()
  const [messages, setMessages] = useState<readonly Message[]>([])
  const read = useCallback(() => void api.inbox().then(setMessages, () => undefined), [api])
  useEffect(() => {
    read()
    const timer = setInterval(read, READ_EVERY_MS)
    return () => clearInterval(timer)
  }, [read])
  const markRead = useCallback(() => void api.markRead().then(read, () => undefined), [api, read])
  return { messages, markRead }
}
