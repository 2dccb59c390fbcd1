import type { News } from 'bank-connection-kit/server/follow'
import type { Message, Platform } from '../shared/demo.types'

/** The messages that the app keeps for its users. A real one would send an e-mail or a push as well. */
export interface Inbox {
  add(platform: Platform, news: News): void
  /** Newest first. */
  of(userKey: string): readonly Message[]
  markRead(userKey: string): void
}

export function createInbox(): Inbox {
  const byUser = new Map<string, readonly Message[]>()
  const of = (userKey: string): readonly Message[] => byUser.get(userKey) ?? []
  return {
    of,
    add: (platform, { id, userKey, news, at, message, intent, connectionId, institutionId }) => {
      // News may come twice, with the same id.
      if (of(userKey).some((known) => known.id === id)) return
      byUser.set(userKey, [
        { id, platform, news, at, ...message, intent, connectionId, institutionId, isRead: false },
        ...of(userKey),
      ])
    },
    markRead: (userKey) =>
      void byUser.set(
        userKey,
        of(userKey).map((message) => ({ ...message, isRead: true })),
      ),
  }
}
