/** A timer that waits for its time. */
export class QueuedTimer {
  readonly run: () => void
  readonly dueAt: number
  /** Of two timers that are due at the same time, the one that was set first runs first. */
  readonly order: number
  /** Where it stands in its queue; -1 if it stands in none. */
  place = -1
  isCleared = false

  constructor(run: () => void, dueAt: number, order: number) {
    this.run = run
    this.dueAt = dueAt
    this.order = order
  }
}

const isBefore = (one: QueuedTimer, other: QueuedTimer): boolean =>
  one.dueAt < other.dueAt || (one.dueAt === other.dueAt && one.order < other.order)

/** Timers in the order in which they are due. A binary heap: each step costs the logarithm of how many wait. */
export class TimerQueue {
  readonly #heap: QueuedTimer[] = []
  #orders = 0

  /** When the next timer is due; null if none waits. */
  get nextAt(): number | null {
    return this.#heap[0]?.dueAt ?? null
  }

  add(run: () => void, dueAt: number): QueuedTimer {
    const timer = new QueuedTimer(run, dueAt, this.#orders++)
    this.#raise(timer, this.#heap.length)
    return timer
  }

  /** Clears a timer. One that was taken already, or stands in another queue, is marked only. */
  clear(id: unknown): void {
    if (!(id instanceof QueuedTimer)) return
    id.isCleared = true
    if (this.#heap[id.place] === id) this.#remove(id)
  }

  /** Takes the first timer if it is due at `at`; null if none is. */
  takeDue(at: number): QueuedTimer | null {
    const [first] = this.#heap
    if (first === undefined || first.dueAt > at) return null
    this.#remove(first)
    return first
  }

  #remove(timer: QueuedTimer): void {
    const { place } = timer
    timer.place = -1
    const last = this.#heap.pop()
    // The last one fills the gap, unless it is the gap.
    if (last === undefined || last === timer) return
    this.#raise(last, place)
    this.#sink(last, last.place)
  }

  /** Puts a timer at a place, or above it. */
  #raise(timer: QueuedTimer, place: number): void {
    let at = place
    while (at > 0) {
      const parent = this.#heap[parentOf(at)]
      if (parent === undefined || !isBefore(timer, parent)) break
      this.#put(parent, at)
      at = parentOf(at)
    }
    this.#put(timer, at)
  }

  /** Puts a timer at a place, or below it. */
  #sink(timer: QueuedTimer, place: number): void {
    let at = place
    for (;;) {
      const [left, right] = [this.#heap[2 * at + 1], this.#heap[2 * at + 2]]
      const child = left !== undefined && right !== undefined && isBefore(right, left) ? right : left
      if (child === undefined || !isBefore(child, timer)) break
      const below = child.place
      this.#put(child, at)
      at = below
    }
    this.#put(timer, at)
  }

  #put(timer: QueuedTimer, place: number): void {
    this.#heap[place] = timer
    timer.place = place
  }
}

const parentOf = (place: number): number => Math.floor((place - 1) / 2)
