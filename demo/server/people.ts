import { randomUUID } from 'node:crypto'
import type { Identify } from 'bank-connection-kit/server'

/** Somebody who can sign in to this app. */
export interface Person {
  name: string
  /** The app's own id of the user: the kit's `userKey`. */
  userKey: string
  /** Basiq's. */
  basiqUserId: string
}

/** The two who use this app, and the app's own session: they share a computer, so there is one. */
export interface People {
  /** Who is signed in, or was last. */
  readonly current: Person
  readonly isSignedIn: boolean
  signIn(): void
  signOut(): void
  /** The one who was signed in signs out, and the other signs in at the same browser. */
  switchUser(): void
  /** For the kit's server: whose request it is. */
  readonly identify: Identify
  /** The same by Basiq's id, for what happens while nobody is there. */
  userOf(basiqUserId: string): Person | null
}

const newPerson = (name: string, addUser: () => { id: string }): Person => ({
  name,
  userKey: randomUUID(),
  basiqUserId: addUser().id,
})

/** New ones for each world, with new ids. `addUser` creates a user at Basiq. */
export function createPeople(addUser: () => { id: string }): People {
  let [current, other] = [newPerson('Ann', addUser), newPerson('Bob', addUser)]
  let isSignedIn = true
  return {
    get current() {
      return current
    },
    get isSignedIn() {
      return isSignedIn
    },
    signIn: () => {
      isSignedIn = true
    },
    signOut: () => {
      isSignedIn = false
    },
    switchUser: () => {
      ;[current, other] = [other, current]
      isSignedIn = true
    },
    identify: () => (isSignedIn ? current : null),
    userOf: (id) => [current, other].find(({ basiqUserId }) => basiqUserId === id) ?? null,
  }
}
