import { DeveloperError, SessionEnded, Unreachable } from '../../domain'
import type { Renewal, StitchSettings } from './stitch.options'

type RenewSession = () => Promise<Renewal>

/** How often a session was renewed, what that came to last, and the renewal that is under way. */
interface Renewals {
  done: number
  last: Renewal
  flight: Promise<Renewal> | null
}

/** By the host's function: several adapters that share it share the one refresh token behind it. */
const renewals = new WeakMap<RenewSession, Renewals>()

export interface Session {
  /** To be taken before a request is sent. */
  mark(): number
  /** What came of the renewal since `mark`; asks for one only where there has been none. */
  renew(mark: number): Promise<Renewal>
}

export const isOurs = (error: unknown): boolean =>
  error instanceof SessionEnded || error instanceof Unreachable || error instanceof DeveloperError

async function ask(renewSession: RenewSession, canLink: boolean): Promise<Renewal> {
  let renewal: unknown
  try {
    renewal = await renewSession()
  } catch (error) {
    // The host's error is not handed on: nobody knows what its text contains.
    throw isOurs(error) ? error : new Unreachable('network')
  }
  if (renewal === 'renewed' || renewal === 'sign-in' || (renewal === 'authorize' && canLink)) return renewal
  throw new DeveloperError(
    `renewSession() answered ${renewal === 'authorize' ? 'authorize, but there is no way to link' : 'something unknown'}.`,
    'The user can be shown no way on.',
    "Answer 'renewed', 'sign-in' or 'authorize'; the last needs link and completeLink.",
  )
}

/** One renewal for however many requests were refused together, or are refused later though they were sent before it. */
export function sessionOf({ renewSession, canLink }: StitchSettings): Session {
  if (renewSession === undefined) return { mark: () => 0, renew: async () => 'sign-in' }
  const state = renewals.get(renewSession) ?? { done: 0, last: 'renewed', flight: null }
  renewals.set(renewSession, state)
  return {
    mark: () => state.done,
    renew: async (mark) => {
      if (state.done > mark) return state.last
      state.flight ??= ask(renewSession, canLink)
        .then((renewal) => {
          state.done += 1
          state.last = renewal
          return renewal
        })
        .finally(() => {
          state.flight = null
        })
      return state.flight
    },
  }
}
