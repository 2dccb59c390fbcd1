import { DeveloperError } from '../../domain'
import { askHost } from './host.call'
import type { Renewal, StitchSettings } from './stitch.options'

type RenewSession = () => Promise<Renewal>

/** The last renewal that ended, and the one that is under way. */
interface Renewals {
  last: Promise<Renewal> | null
  flight: Promise<Renewal> | null
}

/** By the host's function: several adapters that share it share the one refresh token behind it. */
const renewals = new WeakMap<RenewSession, Renewals>()

async function renew(renewSession: RenewSession, canLink: boolean): Promise<Renewal> {
  const renewal = await askHost(renewSession)
  if (renewal === 'renewed' || renewal === 'sign-in' || (renewal === 'authorize' && canLink)) return renewal
  throw new DeveloperError(
    'renewSession() answered with no way on.',
    'The user cannot be left without.',
    "Answer 'renewed', 'sign-in' or, with link and completeLink, 'authorize'.",
  )
}

/**
 * Answers what is called before a request is sent. What that answers is called if the request is refused: it renews, once for
 * however many requests were refused together, or are refused later though they were sent before.
 */
export function sessionOf({ renewSession, canLink }: StitchSettings): () => () => Promise<Renewal> {
  if (renewSession === undefined) return () => async () => 'sign-in'
  const state = renewals.get(renewSession) ?? { last: null, flight: null }
  renewals.set(renewSession, state)
  return () => {
    const before = state.last
    return async () => {
      if (state.last !== null && state.last !== before) return state.last
      state.flight ??= renew(renewSession, canLink).finally(() => {
        state.last = state.flight
        state.flight = null
      })
      return state.flight
    }
  }
}
