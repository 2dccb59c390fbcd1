'use client'

import { useMemo } from 'react'
import { createFormat } from '../../messages/format'
import type { Format } from '../../messages/format.types'
import { en } from '../words/en'
import type { ConnectionsMessageOverrides, ConnectionsMessages } from '../words/connections.messages'

export interface ConnectionsPresentation {
  messages: ConnectionsMessages
  format: Format
}

/** The words of a list or a banner, and the formats that go with them. */
export function useConnectionsPresentation(
  overrides: ConnectionsMessageOverrides | undefined,
  locale: string | undefined,
): ConnectionsPresentation {
  return useMemo(() => {
    const messages: ConnectionsMessages = { ...en, ...overrides }
    return { messages, format: createFormat(locale, messages) }
  }, [overrides, locale])
}
