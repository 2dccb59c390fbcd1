import type { Clock } from '../domain'
import { stageOf, stateOf, type ConnectionSnapshot } from '../machine'
import type { HostNews, KitEvent } from './connection.types'
import { callHost } from './report'

type EventBody<E = KitEvent> = E extends KitEvent ? Omit<E, 'n' | 'at' | 'flow'> : never

/** Tells the host what happens: numbered events for whoever measures, news for whoever acts. */
export interface Journal {
  log(event: EventBody): void
  logState(snapshot: ConnectionSnapshot): void
  logChange(snapshot: ConnectionSnapshot, before: ConnectionSnapshot): void
  tell(news: HostNews): void
  on(host: (news: HostNews) => void): () => void
}

export function createJournal(flow: string, clock: Clock, onEvent: ((event: KitEvent) => void) | undefined): Journal {
  const hosts = new Set<(news: HostNews) => void>()
  let n = 0
  const log = (event: EventBody) => {
    if (onEvent) callHost(() => onEvent({ n: n++, at: clock.now(), flow, ...event }))
  }
  const logState = (snapshot: ConnectionSnapshot) => {
    const { issue } = snapshot.context
    log({ type: 'state', state: stateOf(snapshot), stage: stageOf(snapshot), scenario: issue?.scenario ?? null, code: issue?.code ?? null })
  }
  return {
    log,
    logState,
    logChange: (snapshot, before) => {
      const isNew = stateOf(snapshot) !== stateOf(before) || stageOf(snapshot) !== stageOf(before) || snapshot.context.issue !== before.context.issue
      if (isNew) logState(snapshot)
      if (snapshot.context.hints !== before.context.hints) log({ type: 'hints', hints: snapshot.context.hints })
    },
    tell: (news) => {
      if (news.type === 'attempt') log({ type: 'attempt', attemptId: news.attempt.id, joined: news.attempt.joined })
      if (news.type === 'login-accepted') log({ type: 'login-accepted' })
      if (news.type === 'connected') log({ type: 'connected', missing: news.issues.map(({ scenario }) => scenario) })
      hosts.forEach((host) => callHost(() => host(news)))
    },
    on: (host) => {
      hosts.add(host)
      return () => hosts.delete(host)
    },
  }
}
