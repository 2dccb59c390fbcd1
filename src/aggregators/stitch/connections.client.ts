import type { Aggregator } from '../../domain'
import { askHost } from './host.client'
import type { StitchOptions } from './stitch.options'

/** Stitch knows links as tokens alone, so the list is the host's. What the host cannot do is not offered. */
export function connectionsOf({
  connections,
  removeConnection,
}: Pick<StitchOptions, 'connections' | 'removeConnection'>): Pick<Aggregator, 'connections' | 'removeConnection'> {
  return {
    ...(connections && { connections: async ({ signal }) => askHost(connections, signal) }),
    ...(removeConnection && { removeConnection: async (id, { signal }) => askHost(() => removeConnection(id), signal) }),
  }
}
