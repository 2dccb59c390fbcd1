import type { Sandbox } from '../../src/sandbox'

/** By this the log tells what the app itself asks from what the kit asks. */
export const APP_AGENT = 'fernway'

/** Reads something of Basiq's that is the app's own business: accounts, transactions, the list of banks. */
export type ReadBasiq = (path: string) => Promise<unknown>

/** Connecting is the kit's; what comes of it an app reads as it likes. This one has a token without asking for it. */
export function basiqData(apiUrl: string, { control }: Pick<Sandbox, 'control'>): ReadBasiq {
  return async (path) => {
    const token = control.issueToken({ scope: 'SERVER_ACCESS' })
    const headers = { authorization: `Bearer ${token}`, 'user-agent': APP_AGENT }
    return (await fetch(apiUrl + path, { headers })).json()
  }
}
