'use client'

import type { Aggregator } from '../../domain'
import { stitch as adapter } from './stitch.adapter'
import type { StitchOptions } from './stitch.options'

// A server component must not make an aggregator; the kit's own server takes the adapter as it is. This is a function, because the package
// would not have a module, nor its directive, that only passes an export on.
/**
 * The Stitch aggregator: runs one GraphQL query of the host until it has a result, and turns every obstacle into a reading.
 *
 * A `refresh` runs the operation. A `create` links a bank on Stitch's page, and needs `server`, or `link` and `completeLink`. An `update`
 * leads to Stitch's pages too. It is always possible, because Stitch creates a page by itself if it needs the user, without `link`.
 *
 * Stitch has no ids for connections. If the host gives no name, the operation's key is used.
 *
 * @throws DeveloperError for an operation that is not a query, an invalid key, an invalid `redirectUri`, or if there is neither `server` nor `execute`.
 */
export function stitch(options: StitchOptions): Aggregator {
  return adapter(options)
}
