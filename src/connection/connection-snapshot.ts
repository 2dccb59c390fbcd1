import { replaceEqualDeep } from '@tanstack/react-query'
import { deriveView, type ViewFacts } from '../derive'
import type { Reading } from '../domain'
import { stageOf, stateOf, type ConnectionContext, type ConnectionMachineSnapshot } from '../machine'
import { knownBank, knownLook } from '../query'
import { forgetsReturn } from './authorization/open-authorization'
import type { ConnectionParts } from './connection-parts'
import type { ConnectionScope } from './connection-scope'
import type { ConnectionSnapshot } from './connection.types'
import { callHost } from './call-host'
import type { Submission } from './submission/submission'

interface Facts extends ViewFacts {
  arrived: Reading | null
}

type Listener = (snapshot: ConnectionSnapshot) => void

const NOBODY: readonly never[] = []

/** The last look at this attempt. A host may empty its cache at any time, so what was known `before` still holds. */
function lookOf({ client, owner }: ConnectionScope, { context: { attempt } }: ConnectionMachineSnapshot, before?: Facts) {
  const known = attempt && knownLook(client, owner, attempt.id)
  return known ?? (before?.snapshot.context.attempt?.id === attempt?.id ? before?.look : null) ?? null
}

function bankOf(scope: ConnectionScope, { context }: ConnectionMachineSnapshot, before?: Facts) {
  const known = knownBank(scope, context)
  return known ?? (before?.snapshot.context.institutionId === context.institutionId ? before?.bank : null) ?? null
}

/** The last reading that brought data. One without data, or another attempt, takes nothing away; giving up does. */
function arrivedOf(look: Facts['look'], snapshot: ConnectionMachineSnapshot, before?: Facts) {
  const reading = look?.reading
  if (reading && (reading.status === 'connected' || reading.data !== undefined)) return reading
  return stateOf(snapshot) === 'cancelled' ? null : (before?.arrived ?? null)
}

function factsOf(parts: ConnectionParts, submission: Submission, before?: Facts): Facts {
  const { scope, actor, authorizationState } = parts
  const snapshot = actor.getSnapshot()
  const look = lookOf(scope, snapshot, before)
  return {
    snapshot,
    look,
    arrived: arrivedOf(look, snapshot, before),
    bank: bankOf(scope, snapshot, before),
    platform: scope.aggregator.platform ?? null,
    text: submission.pending.refusalText,
    remembered: submission.typed,
    inWindow: authorizationState.monitor?.hasPopup === true,
    forgetsReturn: actor.can('GO') && stageOf(snapshot) !== 'away' && forgetsReturn(parts),
    canRunUnattended: scope.canRunUnattended,
  }
}

/** What the outside sees of a connection. It is read after each change, and derived once somebody asks. */
export class SnapshotStore {
  readonly #parts: ConnectionParts
  readonly #submission: Submission
  #facts: Facts
  #snapshot: ConnectionSnapshot | null = null
  #isStale = true
  #listeners: readonly Listener[] = NOBODY

  constructor(parts: ConnectionParts, submission: Submission) {
    this.#parts = parts
    this.#submission = submission
    this.#facts = factsOf(parts, submission)
  }

  /** As it was read last. */
  get context(): ConnectionContext {
    return this.#facts.snapshot.context
  }

  /** Something may have changed: reads it again and tells all who listen. */
  refresh(): void {
    this.#facts = factsOf(this.#parts, this.#submission, this.#facts)
    this.#isStale = true
    for (const listener of this.#listeners) callHost(() => listener(this.getSnapshot()))
  }

  getSnapshot(): ConnectionSnapshot {
    if (this.#snapshot !== null && !this.#isStale) return this.#snapshot
    const { snapshot, look, arrived } = this.#facts
    const view = deriveView(this.#facts)
    this.#isStale = false
    this.#snapshot = {
      view: this.#snapshot === null ? view : replaceEqualDeep(this.#snapshot.view, view),
      state: view.state,
      context: snapshot.context,
      reading: look?.reading ?? null,
      arrived,
    }
    return this.#snapshot
  }

  /** Drops what was read, and reads again. */
  forget(): void {
    this.#facts = factsOf(this.#parts, this.#submission)
    this.#snapshot = null
    this.refresh()
  }

  subscribe(listener: Listener): () => void {
    // One function may listen twice, and each subscription ends on its own.
    const own: Listener = (snapshot) => listener(snapshot)
    this.#listeners = [...this.#listeners, own]
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== own)
    }
  }
}
