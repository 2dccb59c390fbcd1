import type { Sandbox, StitchLink } from '../../src/sandbox'
import type { Platform } from '../shared/demo.types'
import { createBank, type Bank } from './bank'
import type { Calls } from './calls'
import { createInbox, type Inbox } from './inbox'
import { createOddTokens, type OddTokens } from './odd-tokens'
import { createPeople, type People } from './people'
import { createPlatforms, type Origins } from './platforms'
import { createStitchBooks, type StitchBooks } from './stitch.books'
import { linkBank } from './stitch.link'
import type { WorldClock } from './world-clock'

/** Everything of the app that ends with a reset. */
export interface World {
  readonly people: People
  readonly inbox: Inbox
  readonly banks: Readonly<Record<Platform, Bank>>
  readonly stitchBooks: StitchBooks
  readonly oddTokens: OddTokens
  /** Links a bank at Stitch for the user who is signed in. */
  linkBank(wanted: { login: string; bankId: string }): Promise<StitchLink>
}

export function createWorld(sandbox: Sandbox, origins: Origins, { clock, calls }: { clock: WorldClock; calls: Calls }): World {
  const people = createPeople(sandbox.control.addUser)
  const inbox = createInbox()
  const user = () => people.current.userKey
  const stitchBooks = createStitchBooks(user, clock.now)
  const oddTokens = createOddTokens(calls.fetch)
  const platforms = createPlatforms(sandbox, origins)
  const parts = { clock, fetch: oddTokens.fetch, people, inbox }
  const bank = (platform: Platform) => createBank(platform, platforms[platform], parts)
  const banks = { 'basiq-2.1': bank('basiq-2.1'), 'basiq-3': bank('basiq-3'), stitch: stitchBooks.noting(bank('stitch')) }
  return {
    people,
    inbox,
    banks,
    stitchBooks,
    oddTokens,
    linkBank: async (wanted) => {
      const made = await linkBank(sandbox, banks.stitch, origins, wanted)
      stitchBooks.link(user(), made.id, wanted.bankId)
      return made
    },
  }
}
