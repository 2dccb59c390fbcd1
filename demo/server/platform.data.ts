import type { Sandbox } from '../../src/sandbox'

/** By this the log tells what the app itself asks from what the kit asks. */
export const APP_AGENT = 'fernway'

/**
 * What is the app's own business at the platforms: accounts, transactions, the lists of banks. Connecting is the kit's. This app has its
 * tokens without asking for them.
 */
export interface PlatformData {
  /** Reads an address of Basiq's. */
  basiq(path: string): Promise<unknown>
  /** Runs a query of Stitch's that is about no user. */
  stitch(query: string): Promise<unknown>
}

export function platformData({ control }: Pick<Sandbox, 'control'>, origins: { basiq: string; stitch: string }): PlatformData {
  const ask = async (url: string, token: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, 'user-agent': APP_AGENT, 'content-type': 'application/json' }
    return (await fetch(url, { ...init, headers })).json()
  }
  return {
    basiq: (path) => ask(origins.basiq + path, control.issueToken({ scope: 'SERVER_ACCESS' })),
    stitch: (query) => {
      const token = control.stitch.issueClientToken(['client_businesslookup'])
      return ask(`${origins.stitch}/graphql`, token, { method: 'POST', body: JSON.stringify({ query }) })
    },
  }
}
