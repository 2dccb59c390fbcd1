import { sha256 } from './sha256'
import type { StitchWorld } from './world.types'
import type { Link } from './world.types'

/** The meaning of a code until it is exchanged. */
export interface Code {
  readonly link: Link
  readonly nonce: string | null
  readonly redirectUri: string
  readonly challenge: string
  readonly expiresAt: number
}

export interface Codes {
  issue(code: Omit<Code, 'expiresAt'>): string
  /** Takes out a code, which works for one exchange. Null if anything about the exchange is wrong. */
  redeem(form: URLSearchParams): Code | null
}

const CODE_LIFE_MS = 5 * 60_000

export function createCodes(world: StitchWorld): Codes {
  const codes = new Map<string, Code>()
  return {
    issue(code) {
      const value = world.random.uuid()
      codes.set(value, { ...code, expiresAt: world.clock.now() + CODE_LIFE_MS })
      return value
    },
    redeem(form) {
      const value = form.get('code') ?? ''
      const code = codes.get(value)
      codes.delete(value)
      if (code === undefined || code.expiresAt <= world.clock.now()) return null
      const isRight = form.get('redirect_uri') === code.redirectUri && sha256(form.get('code_verifier') ?? '') === code.challenge
      return isRight ? code : null
    },
  }
}
