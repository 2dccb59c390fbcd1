import { QueryClient } from '@tanstack/react-query'
import { holdUserData } from '../domain'
import { userPrefix } from '../query'

let own: QueryClient | undefined

/** The kit's own query client, made once for the page, for hosts that have none. */
export const defaultClient = (): QueryClient => (own ??= new QueryClient())

/** Keeps each holder for as long as its client. */
const holders = new WeakMap<QueryClient, object>()

/** What is read into this client's cache is dropped once its user is forgotten. */
export function forgetWith(client: QueryClient): QueryClient {
  if (holders.has(client)) return client
  const holder = {
    forgetUser: (userKey: string | null) => client.removeQueries({ queryKey: userPrefix(userKey) }),
  }
  holders.set(client, holder)
  holdUserData(holder)
  return client
}
