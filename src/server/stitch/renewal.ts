import { SECOND } from '../../domain'
import { ProblemError } from '../problem.types'
import type { ServerScope } from '../server.types'
import { digest } from '../tokens/hash'
import { UPSTREAM_TIMEOUT_MS } from '../upstream.client'
import type { HeldLink, LinkStore } from './link.store'
import type { StitchOauth } from './oauth.client'

/** Longer than the call that it covers can take, or two nodes would spend one token. */
export const LOCK_MS = UPSTREAM_TIMEOUT_MS + 25 * SECOND
/** Longer than a renewal that is alive. A dead one is left to the end of its lock: the page asks again by then. */
const PATIENCE_MS = UPSTREAM_TIMEOUT_MS + 5 * SECOND
const [FIRST_LOOK_MS, SLOWEST_LOOK_MS] = [50, SECOND]

/** Renews the pair that was refused, and answers the one to use now. It has ended if Stitch gives no other. */
export type Renew = (userKey: string, refused: HeldLink) => Promise<HeldLink>

/**
 * A refresh token works once. So one node renews, under a lock with the owner's name, and everybody else waits and reads what it wrote.
 * The lock only saves calls. What keeps the tokens right, even if a node was paused past its lock, is that a pair is written only in the
 * place of the one that it came from, and that a refusal is believed only if nobody has written since.
 */
export function createRenewal({ store, clock }: ServerScope, links: LinkStore, oauth: StitchOauth): Renew {
  /** In this process, whoever comes second waits for the first. */
  const underWay = new Map<string, Promise<HeldLink>>()
  const wait = (ms: number) => new Promise<void>((done) => clock.setTimeout(done, ms))

  const current = async (userKey: string): Promise<HeldLink> => {
    const held = await links.read(userKey)
    if (held === null) throw new ProblemError('not-yours')
    return held
  }

  const spend = async (userKey: string, old: HeldLink): Promise<HeldLink> => {
    const answer = old.refreshToken === null ? { error: 'invalid_grant' } : await oauth.refresh(old.refreshToken)
    const since = clock.now()
    if (!('error' in answer)) {
      const next = { ...old, ...answer, refreshToken: answer.refreshToken ?? old.refreshToken, since, ended: false }
      return (await links.write(userKey, old, next)) ?? current(userKey)
    }
    if (answer.error !== 'invalid_grant') throw new ProblemError('platform-refused')
    return (await links.write(userKey, old, { ...old, ended: true })) ?? current(userKey)
  }

  const renew: Renew = async (userKey, refused) => {
    const lock = `stitch:renewal:${await digest(userKey)}`
    const owner = crypto.randomUUID()
    const giveUpAt = clock.now() + PATIENCE_MS
    for (let ms = FIRST_LOOK_MS; clock.now() < giveUpAt; ms = Math.min(ms * 2, SLOWEST_LOOK_MS)) {
      const held = await current(userKey)
      if (held.sealed !== refused.sealed || held.ended) return held
      if (!(await store.compareAndSet(lock, null, owner, LOCK_MS))) {
        await wait(ms)
        continue
      }
      try {
        // Somebody may have finished between the look and the lock.
        const latest = await current(userKey)
        return latest.sealed === refused.sealed ? await spend(userKey, latest) : latest
      } finally {
        await store.compareAndSet(lock, owner, null, LOCK_MS)
      }
    }
    throw new ProblemError('platform-timeout')
  }

  return (userKey, refused) => {
    const key = `${userKey}\n${refused.sealed}`
    const flight = underWay.get(key) ?? renew(userKey, refused).finally(() => underWay.delete(key))
    underWay.set(key, flight)
    return flight
  }
}
