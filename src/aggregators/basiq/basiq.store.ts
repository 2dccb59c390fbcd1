import type { Aggregator, PerUser } from '../../domain'
import type { BasiqSettings } from './basiq.options'
import type { ConnectionBank } from './connection.client'
import type { jobMemory } from './job.store'
import type { TokenCache } from './token.store'

/** What an adapter holds in memory. */
export interface BasiqMemory {
  settings: Pick<BasiqSettings, 'version' | 'apiUrl'>
  /** In an object of its own, because the tokens outlive an adapter that the host makes again. */
  host: Pick<BasiqSettings, 'getToken'>
  tokens: PerUser<TokenCache> | null
  jobs: PerUser<ReturnType<typeof jobMemory>>
  /** A connection never changes its bank, nor how it reaches it. */
  banks: PerUser<Map<string, ConnectionBank>>
}

const memories = new WeakMap<Aggregator, BasiqMemory>()

export const remember = (aggregator: Aggregator, memory: BasiqMemory): Aggregator => {
  memories.set(aggregator, memory)
  return aggregator
}

/** Takes over the memory of an earlier adapter of the same user. Tokens are then asked of the new host function. */
export function adopt(own: BasiqMemory, earlier: Aggregator): void {
  const before = memories.get(earlier)
  const { version, apiUrl } = own.settings
  if (before === undefined || before.settings.version !== version || before.settings.apiUrl !== apiUrl) return
  own.jobs.share(before.jobs)
  own.banks.share(before.banks)
  if (own.tokens === null || before.tokens === null) return
  before.host.getToken = own.host.getToken
  own.host = before.host
  own.tokens.share(before.tokens)
}
