import { QueryClient } from '@tanstack/react-query'

let client: QueryClient | undefined

/** The kit's own query client, made once for the page, for hosts that have none. */
export const defaultClient = (): QueryClient => (client ??= new QueryClient())
