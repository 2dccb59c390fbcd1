import type { Aggregator } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'

const API = 'https://au-api.basiq.io'

/** A job under way, as small as Basiq's are. */
function job(id: string): object {
  const connection = `${API}/users/u/connections/c-${id}`
  return {
    type: 'job',
    id,
    steps: [
      { title: 'verify-credentials', status: 'success', result: { type: 'link', url: connection } },
      { title: 'retrieve-accounts', status: 'in-progress', result: null },
      { title: 'retrieve-transactions', status: 'pending', result: null },
    ],
    links: { self: `${API}/jobs/${id}`, source: connection },
  }
}

/** A platform that answers from memory, whatever job it is asked about: what is measured is the kit, and no network. */
export const loneJobs: Aggregator = basiq({
  version: '2.1',
  userId: 'u',
  getToken: () => 'token',
  fetch: async (input) => Response.json(job(new URL(input).pathname.split('/').at(-1) ?? '')),
})
