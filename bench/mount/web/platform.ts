import type { Aggregator, Institution, Reading } from 'bank-connection-kit'
import { challenge, institutionOf, working } from 'bank-connection-kit/testing'

/** A platform in memory that answers at once: what is measured is the kit, and no network. */
export interface Platform {
  aggregator: Aggregator
  /** Resolves the look that is under way. */
  answer(): void
  /** Whether a look is under way. */
  readonly isAsked: boolean
}

const bank = (id: string): Institution =>
  institutionOf({ id, name: 'Hooli Bank', mfa: 'always', passwordResetUrl: 'https://hooli.example/' })

export const CODE = challenge({ id: 'code', prompts: ['Enter the code that we sent to your phone'] })

export function createPlatform(): Platform {
  let resolve: ((reading: Reading) => void) | null = null
  let looks = 0
  return {
    aggregator: {
      name: 'memory',
      idPattern: /^[\w-]+$/,
      entry: () => 'form',
      institution: async (id) => bank(id),
      begin: () => new Promise(() => undefined),
      // The first look shows that the bank is at work; the second waits for `answer`.
      read: () => {
        looks += 1
        return looks === 1 ? Promise.resolve(working()) : new Promise((done) => (resolve = done))
      },
    },
    answer: () => resolve?.(CODE),
    get isAsked() {
      return resolve !== null
    },
  }
}
