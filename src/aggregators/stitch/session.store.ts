import { CALL_TIMEOUT_MS, PerUser, type CallContext } from '../../domain'
import { askHost } from './host.client'
import type { Renewal, StitchSettings } from './stitch.options'
import { stitchError } from './errors.table'

type RenewSession = () => Promise<Renewal>

/** The last renewal that has ended, and the one that is under way. */
interface Renewals {
  last: Promise<Renewal> | null
  flight: Promise<Renewal> | null
  /** When the current one started, in milliseconds since 1970. */
  askedAt: number
}

/** Keyed by the host's function: adapters that share it share the refresh token behind it. */
const renewals = new WeakMap<RenewSession, PerUser<Renewals>>()

async function renew(renewSession: RenewSession, canLink: boolean): Promise<Renewal> {
  const renewal = await askHost(renewSession)
  if (renewal === 'renewed' || renewal === 'sign-in' || (renewal === 'authorize' && canLink)) return renewal
  throw stitchError('stitch-renewal')
}

/**
 * Returns a function to call before each request. That function returns another one to call if the request is refused, which renews
 * the session once for all requests that were sent before the renewal.
 */
export function sessionOf({ renewSession, canLink }: StitchSettings): (call: CallContext) => () => Promise<Renewal> {
  if (renewSession === undefined) return () => async () => 'sign-in'
  const states = renewals.get(renewSession) ?? new PerUser((): Renewals => ({ last: null, flight: null, askedAt: 0 }))
  renewals.set(renewSession, states)
  return ({ userKey, clock }) => {
    const state = states.of(userKey)
    const before = state.last
    return async () => {
      if (state.last !== null && state.last !== before) return state.last
      // A host's request may hang for ever if the network went away: then the next call asks again.
      if (state.flight !== null && clock.now() - state.askedAt < CALL_TIMEOUT_MS) return state.flight
      const flight = renew(renewSession, canLink).finally(() => {
        if (state.flight !== flight) return
        state.last = flight
        state.flight = null
      })
      state.flight = flight
      state.askedAt = clock.now()
      return flight
    }
  }
}
