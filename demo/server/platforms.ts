import { randomBytes } from 'node:crypto'
import { basiqServer, stitchServer, type PlatformServer } from 'bank-connection-kit/server'
import { linkedAccounts, verifyBankAccount } from 'bank-connection-kit/stitch'
import type { Sandbox } from '../../src/sandbox'
import type { Platform } from '../shared/demo.types'
import { stitchRedirectUri } from '../shared/platform'
import { ODD_QUERIES } from '../shared/stitch.queries'

/** Where everything is: in this demo on this machine. */
export interface Origins {
  site: string
  basiq: string
  stitch: string
}

/** Of the webhooks that the sandbox sends. */
export const WEBHOOK_SECRET = 'whsec_ZmVybndheS1oYXMtYS1zZWNyZXQtb2YtMzItYnl0ZXM='

/** Only the text counts: what is to be verified comes with each request. */
const { document: VERIFY } = verifyBankAccount({
  accountNumber: '',
  bankId: '',
  accountHolder: { individual: { identifyingDocument: { identityDocument: { number: '', country: 'ZA' } } } },
})

/** Everything that an app tells the kit's server about its platforms. */
export function createPlatforms({ control }: Sandbox, { site, basiq, stitch }: Origins): Record<Platform, PlatformServer> {
  const { apiKey } = control.settings()
  const { clientId, clientSecret } = control.stitch.settings()
  return {
    'basiq-2.1': basiqServer({ apiKey, version: '2.1', apiUrl: basiq, webhookSecret: WEBHOOK_SECRET }),
    'basiq-3': basiqServer({ apiKey, version: '3', apiUrl: basiq, webhookSecret: WEBHOOK_SECRET }),
    stitch: stitchServer({
      clientId,
      clientSecret,
      apiUrl: stitch,
      identityUrl: stitch,
      redirectUri: stitchRedirectUri(site),
      scopes: ['accounts', 'balances', 'transactions'],
      appScopes: ['client_bankaccountverification'],
      documents: {
        accounts: linkedAccounts({ key: 'accounts' }),
        verify: { document: VERIFY, token: 'app' },
        ...ODD_QUERIES,
      },
      // For one world: its tokens are gone with it.
      encryptionKey: randomBytes(32).toString('base64'),
    }),
  }
}
