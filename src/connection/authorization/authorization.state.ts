import type { AuthorizationRequest, PendingAuthorization } from '../../domain'
import type { VisitMonitor } from './visit-monitor'

/** Nobody has more pages of a bank open. */
const MOST_VISITS = 5

/** The user's visits to the platform's page: one that is pending, and others that may still be finished. */
export class AuthorizationState {
  /** Why the user was sent away. */
  issue: AuthorizationRequest['issue'] = null
  #pending: PendingAuthorization | null = null
  #abandoned: readonly PendingAuthorization[] = []
  #monitor: VisitMonitor | null = null
  #isOpen = false
  #isBlocked = false
  #onBlocked: () => void = () => undefined

  /** The browser refused the last popup. */
  get isBlocked(): boolean {
    return this.#isBlocked
  }

  onBlocked(hear: () => void): void {
    this.#onBlocked = hear
  }

  popupWas(outcome: 'opened' | 'blocked'): void {
    this.#isBlocked = outcome === 'blocked'
    if (this.#isBlocked) this.#onBlocked()
  }

  /** The user is at the platform's page or on the way there, as far as anybody knows. */
  get pending(): PendingAuthorization | null {
    return this.#pending
  }

  /** The platform's page was opened. Before that, nobody can come back from it. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** What a reload has to know. A visit that was not opened yet must not count as one that came back with nothing. */
  get recorded(): { pending: PendingAuthorization | null; abandoned: readonly PendingAuthorization[] } {
    const { pending, abandoned } = this
    return pending === null || this.#isOpen ? { pending, abandoned } : { pending: null, abandoned: [pending, ...abandoned] }
  }

  /** Visits that nothing has come of yet, the last one first. The user may finish any of them in another tab, or by the forward button. */
  get abandoned(): readonly PendingAuthorization[] {
    return this.#abandoned
  }

  /** Set while the user is at the platform's page, and this page still lives. */
  get monitor(): VisitMonitor | null {
    return this.#monitor
  }

  /** The visit of this nonce. */
  visit(nonce: string): PendingAuthorization | null {
    return [this.#pending, ...this.#abandoned].find((visit) => visit?.nonce === nonce) ?? null
  }

  /** `isOpen`: the platform's page is about to open. */
  begin(pending: PendingAuthorization, { isOpen }: { isOpen: boolean }): void {
    this.abandon()
    this.drop(pending.nonce)
    this.#pending = pending
    this.#isOpen = isOpen
  }

  /** The user came back with nothing from the pending visit. */
  abandon(): void {
    if (this.#pending !== null) this.#abandoned = [this.#pending, ...this.#abandoned].slice(0, MOST_VISITS)
    this.#pending = null
  }

  /** Takes over the visits of an earlier page, the last one first. */
  restore(visits: readonly PendingAuthorization[]): void {
    this.#pending = null
    this.#abandoned = visits
  }

  /** This visit is over, or never began. */
  drop(nonce: string): void {
    if (this.#pending?.nonce === nonce) this.#pending = null
    this.#abandoned = this.#abandoned.filter((visit) => visit.nonce !== nonce)
  }

  /** No visit can be finished any more. */
  end(): void {
    this.#pending = null
    this.#abandoned = []
  }

  /** Watches the visit with this monitor and no other. */
  watch(monitor: VisitMonitor | null): void {
    this.#monitor?.rest()
    this.#monitor = monitor
    monitor?.watch()
  }
}
