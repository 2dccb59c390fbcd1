import type { Aggregator } from 'bank-connection-kit'
import {
  judgeVerification,
  stitch,
  verifyBankAccount,
  type BankAccountVerification,
  type StitchOperation,
} from 'bank-connection-kit/stitch'
import type { Session } from '../../shared/demo.types'
import { bankPath, stitchRedirectUri } from '../../shared/platform'
import type { VerificationDetails } from '../../shared/stitch.types'
import type { Flow } from '../flows/flow.types'
import { withoutPush } from '../flows/without-push'
import { oddities } from './oddities.table'

/** The key by which the app's server knows the verification. */
const VERIFY = 'verify'

/** What a verification is followed by: each is work of its own. */
export const verificationId = (flowId: string): string => `${VERIFY}~${flowId}`

function inputOf({ bankId, accountNumber, initials, familyName, identityNumber }: VerificationDetails): BankAccountVerification {
  const identifyingDocument = { identityDocument: { number: identityNumber, country: 'ZA' } }
  return { accountNumber, bankId, accountHolder: { individual: { identifyingDocument, initials, familyName } } }
}

/** The sandbox's page opens with the bank that was chosen in the app, and with the panel's login. Stitch's own takes no such hint. */
function hinted(aggregator: Aggregator, login: () => string): Aggregator {
  const { authorizationUrl } = aggregator
  if (authorizationUrl === undefined) return aggregator
  return {
    ...aggregator,
    authorizationUrl: async (going, call) => {
      const target = await authorizationUrl(going, call)
      const { url } = target instanceof URL ? { url: target } : target
      if (url.pathname === '/connect/authorize') url.searchParams.set('login_hint', `${going.institutionId ?? ''}/${login()}`)
      return target
    },
  }
}

/** `ofFlow`: one adapter for each flow, kept for the page, since each remembers what it has fetched. `ofAccounts`: that of the user's link. */
interface StitchAggregators {
  ofFlow(flow: Flow): Aggregator
  readonly ofAccounts: Aggregator
}

/** Stitch as this app uses it. */
export function createStitchAggregators({ stitchUrl }: Session, login: () => string): StitchAggregators {
  const shared = {
    server: bankPath('stitch'),
    redirectUri: stitchRedirectUri(location.origin),
    // Only for the sandbox: an app leaves it out.
    allowedHosts: [stitchUrl],
  }
  const made = new Map<string, Aggregator>()

  const linked = (operation: StitchOperation | 'accounts'): Aggregator => hinted(stitch({ ...shared, operation }), login)
  const aggregatorFor = ({ details, oddity }: Flow): Aggregator =>
    details === null
      ? linked(oddities[oddity ?? '']?.operation ?? 'accounts')
      : stitch({ ...shared, operation: verifyBankAccount(inputOf(details), VERIFY), judge: judgeVerification })

  return {
    ofFlow: (flow) => {
      const aggregator = made.get(flow.id) ?? withoutPush(aggregatorFor(flow))
      made.set(flow.id, aggregator)
      return aggregator
    },
    ofAccounts: withoutPush(linked('accounts')),
  }
}
