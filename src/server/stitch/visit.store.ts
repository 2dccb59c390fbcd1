import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomNonce } from 'oauth4webapi'
import { isRecord, MINUTE } from '../../domain'
import type { ServerScope } from '../server.types'
import { digest } from '../tokens/hash'
import type { Seal } from '../tokens/seal'

/** What has to be the same when the user comes back. */
export interface Visit {
  verifier: string
  nonce: string
}

export interface VisitStore {
  /** Remembers a visit of this user under the state that comes back, and answers what the page is told. */
  begin(userKey: string, state: string): Promise<{ nonce: string; challenge: string }>
  /** Takes the visit out. It is this user's, and works once; null otherwise. */
  end(userKey: string, state: string): Promise<Visit | null>
}

/** Longer than people stay on a bank's page. */
const KEPT_MS = 30 * MINUTE

export function visitStore({ store }: Pick<ServerScope, 'store'>, seal: Seal): VisitStore {
  const keyOf = async (userKey: string, state: string) => `stitch:visit:${await digest(userKey, state)}`
  const about = (userKey: string) => `stitch-visit\n${userKey}`
  return {
    begin: async (userKey, state) => {
      const visit: Visit = { verifier: generateRandomCodeVerifier(), nonce: generateRandomNonce() }
      const key = await keyOf(userKey, state)
      const sealed = await seal.close(JSON.stringify(visit), about(userKey))
      // A second click goes on with the visit that it makes.
      await store.take(key)
      await store.compareAndSet(key, null, sealed, KEPT_MS)
      return { nonce: visit.nonce, challenge: await calculatePKCECodeChallenge(visit.verifier) }
    },
    end: async (userKey, state) => {
      const sealed = await store.take(await keyOf(userKey, state))
      const text = sealed === null ? null : await seal.open(sealed, about(userKey))
      const visit: unknown = text === null ? null : JSON.parse(text)
      if (!isRecord(visit) || typeof visit['verifier'] !== 'string' || typeof visit['nonce'] !== 'string') return null
      return { verifier: visit['verifier'], nonce: visit['nonce'] }
    },
  }
}
