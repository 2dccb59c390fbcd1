import type { Clock } from '../../domain'

/** A token of the app itself, and how long it lasts from now, in seconds. */
export interface AppToken {
  value: string
  expiresInS: number
}

/** A token that is held, or on its way. */
export interface HeldToken {
  readonly value: Promise<string>
}

export interface AppTokenStore {
  current(): HeldToken
  /** After a token was refused: the next one, asked for once for everybody whose request was refused with it. */
  renew(refused: HeldToken): HeldToken
}

/** The part of its life after which a token is replaced, so that none expires on its way. */
const USED_PART = 2 / 3

/** The app's own token, one for each process. It lives in this closure and nowhere else. */
export function appTokenStore(request: () => Promise<AppToken>, clock: Clock): AppTokenStore {
  let held: HeldToken | null = null
  let oldAt = Infinity

  const ask = (): HeldToken => {
    const asked = request()
    const next: HeldToken = { value: asked.then(({ value }) => value) }
    held = next
    oldAt = Infinity
    asked.then(
      ({ expiresInS }) => {
        if (held === next) oldAt = clock.now() + expiresInS * 1000 * USED_PART
      },
      () => {
        if (held === next) held = null
      },
    )
    return next
  }

  return {
    current: () => (held === null || clock.now() >= oldAt ? ask() : held),
    renew: (refused) => (held === null || held === refused ? ask() : held),
  }
}
