/** Something that holds data of users and can let go of it: a token cache, a query cache, a connection. */
export interface UserDataHolder {
  /** Drops everything that belongs to this user; null: to anybody. */
  forgetUser(userKey: string | null): void
}

/** Weak, so that nothing is kept alive only to be told. */
const holders = new Set<WeakRef<UserDataHolder>>()
let sweepAt = 64

function sweep(): void {
  for (const holder of holders) if (holder.deref() === undefined) holders.delete(holder)
  sweepAt = Math.max(64, holders.size * 2)
}

/** From now on the holder is told of every user who signs out. */
export function holdUserData(holder: UserDataHolder): void {
  if (holders.size >= sweepAt) sweep()
  holders.add(new WeakRef(holder))
}

/** Tells every holder to let go of one user's data; null: of everybody's. */
export function forgetUserData(userKey: string | null): void {
  for (const holder of holders) holder.deref()?.forgetUser(userKey)
}

/** A page serves one user after another. The limit keeps a process that serves many from growing. */
const MOST_USERS = 100

/** One value for each user. It is made when it is first asked for, and dropped once the user is forgotten. */
export class PerUser<T> implements UserDataHolder {
  readonly #make: () => T
  #values = new Map<string, T>()

  constructor(make: () => T) {
    this.#make = make
    holdUserData(this)
  }

  of(userKey: string): T {
    const known = this.#values.get(userKey)
    if (known !== undefined) return known
    const made = this.#make()
    this.#values.set(userKey, made)
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= MOST_USERS) break
      this.#values.delete(oldest)
    }
    return made
  }

  /** From now on both hold the same values. */
  share(other: PerUser<T>): void {
    this.#values = other.#values
  }

  forgetUser(userKey: string | null): void {
    if (userKey === null) this.#values.clear()
    else this.#values.delete(userKey)
  }
}
