import type { Clock } from '../domain'
import { stageOf, stateOf, type ConnectionMachineSnapshot } from '../machine'
import type { ConnectionEvent, TelemetryEvent } from './connection.types'
import { callHost } from './call-host'

type EventBody<E = TelemetryEvent> = E extends TelemetryEvent ? Omit<E, 'n' | 'at' | 'flow'> : never
const NOBODY: readonly never[] = []

type OnEvent = ((event: TelemetryEvent) => void) | undefined

/** Tells the host what happens: numbered telemetry for `onEvent`, and news that it can act on. */
export class HostEvents {
  readonly #flow: string
  readonly #clock: Clock
  readonly #onEvent: OnEvent
  #hosts: readonly ((news: ConnectionEvent) => void)[] = NOBODY
  #n = 0

  constructor(flow: string, clock: Clock, onEvent: OnEvent) {
    this.#flow = flow
    this.#clock = clock
    this.#onEvent = onEvent
  }

  log(event: EventBody): void {
    const onEvent = this.#onEvent
    if (onEvent) callHost(() => onEvent({ n: this.#n++, at: this.#clock.now(), flow: this.#flow, ...event }))
  }

  logState(snapshot: ConnectionMachineSnapshot): void {
    const { issue } = snapshot.context
    const [state, stage] = [stateOf(snapshot), stageOf(snapshot)]
    this.log({ type: 'state', state, stage, scenario: issue?.scenario ?? null, code: issue?.code ?? null })
  }

  logChange(snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot): void {
    const moved = stateOf(snapshot) !== stateOf(before) || stageOf(snapshot) !== stageOf(before)
    if (moved || snapshot.context.issue !== before.context.issue) this.logState(snapshot)
    if (snapshot.context.hints !== before.context.hints) this.log({ type: 'hints', hints: snapshot.context.hints })
  }

  tell(news: ConnectionEvent): void {
    if (news.type === 'attempt') this.log({ type: 'attempt', attemptId: news.attempt.id, joined: news.attempt.joined })
    if (news.type === 'login-accepted') this.log({ type: 'login-accepted' })
    if (news.type === 'connected') this.log({ type: 'connected', missing: news.issues.map(({ scenario }) => scenario) })
    this.#hosts.forEach((host) => callHost(() => host(news)))
  }

  on(host: (news: ConnectionEvent) => void): () => void {
    this.#hosts = [...this.#hosts, host]
    return () => {
      this.#hosts = this.#hosts.filter((each) => each !== host)
    }
  }
}
