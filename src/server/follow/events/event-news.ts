import type { Scenario } from '../../../domain'
import type { PlatformEvent, ServerUser } from '../../server.types'
import { digest } from '../../tokens/hash'
import type { Follow, News, NewsKind } from '../follow.types'
import { eventText, type EventTopic } from './event-words.table'

interface Told {
  topic: EventTopic
  news: NewsKind
  scenario: Scenario | null
}

/** The events that a person should hear of, in the platform's words. */
const TOLD: Readonly<Record<string, Told>> = {
  'connection.invalidated': { topic: 'invalidated', news: 'needs-you', scenario: null },
  'consent.warning': { topic: 'consent-ending', news: 'consent-ending', scenario: null },
  'consent.expired': { topic: 'consent-expired', news: 'needs-you', scenario: 'consent-expired' },
  'consent.revoked': { topic: 'consent-revoked', news: 'needs-you', scenario: 'consent-expired' },
  'transactions.updated': { topic: 'updated', news: 'updated', scenario: null },
}

/** The follows of this connection tell by themselves that it needs its user. */
export const isToldByFollow = ({ type }: PlatformEvent): boolean => type === 'connection.invalidated'

/** Whose event it is, and in which language to tell. */
export interface EventUser {
  user: ServerUser
  locale: string
}

/**
 * A follow that has nothing to look at, and one piece of news to tell. So news of an event is kept until the host has taken it, and an event
 * that comes twice is told once. Null if nobody has to hear of the event.
 *
 * @param now milliseconds since 1970
 */
export async function followOfEvent(event: PlatformEvent, { user, locale }: EventUser, now: number): Promise<Follow | null> {
  const told = Object.hasOwn(TOLD, event.type) ? TOLD[event.type] : undefined
  if (told === undefined) return null
  const { platform, connectionId, type } = event
  const intent = told.news === 'updated' ? 'refresh' : 'update'
  const request = connectionId === null ? ({ intent: 'create' } as const) : ({ intent, connectionId } as const)
  const id = (await digest('event', platform, event.id)).slice(0, 32)
  const news: News = {
    id,
    userKey: user.userKey,
    flow: null,
    event: type,
    platform,
    news: told.news,
    state: null,
    scenario: told.scenario,
    intent: request.intent,
    connectionId,
    institutionId: null,
    at: now,
    message: { ...eventText(told.topic, locale) },
  }
  const handed = { platform, flow: id, request, record: '', locale }
  return { v: 1, id, user, ...handed, step: 1, nextAt: now, look: null, untold: [news], faults: 0 }
}
