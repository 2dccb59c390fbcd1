'use client'

import type { Aggregator } from '../../domain'
import { basiq as adapter } from './basiq.adapter'
import type { BasiqOptions } from './basiq.options'

// A server component must not make an aggregator; the kit's own server takes the adapter as it is. This is a function, because the package
// would not have a module, nor its directive, that only passes an export on.
/**
 * The Basiq aggregator: bank connections in Australia and New Zealand, over Basiq's REST jobs.
 *
 * Version 2.1 connects with a login form (`entry` is `form`; needs `server`, or `userId` and `getToken`), version 3 on the consent page (`redirect`;
 * needs `server`, `getToken` or a `consentUrl` function). In both, a refresh needs `server` or `refreshConnection`.
 *
 * @throws DeveloperError for an unknown version, an invalid `userId` or `apiUrl`, or if there is neither `server` nor `getToken` nor `fetch`.
 */
export function basiq(options: BasiqOptions): Aggregator {
  return adapter(options)
}
