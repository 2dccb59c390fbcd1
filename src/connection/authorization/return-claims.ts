import type { Environment } from '../environment/environment'

/** The flow that has taken the return out of a page's address, and the address without it. */
interface Claim {
  flow: string
  nonce: string
  address: string | null
}

/** A page is loaded by one return at most, so the last claim is enough. */
const claims = new WeakMap<Environment, Claim>()

const addressOf = (environment: Environment): string | null => environment.address()?.href ?? null

/** Call it once the return is taken off the address. */
export const claimReturn = (environment: Environment, flow: string, nonce: string): void =>
  void claims.set(environment, { flow, nonce, address: addressOf(environment) })

/** Whether a connection of the page has taken this return. */
export const isClaimed = (environment: Environment, nonce: string): boolean => claims.get(environment)?.nonce === nonce

/** Whether the page was loaded by the return of another flow. Then it says nothing of the visits of this one. */
export function isReturnOfOther(environment: Environment, flow: string): boolean {
  const claim = claims.get(environment)
  return claim !== undefined && claim.flow !== flow && claim.address === addressOf(environment)
}
