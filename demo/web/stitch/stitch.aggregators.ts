import type { Aggregator } from 'bank-connection-kit'
import {
  judgeVerification,
  linkedAccounts,
  stitch,
  verifyBankAccount,
  type BankAccountVerification,
} from 'bank-connection-kit/stitch'
import { stitchRedirectUri } from '../../shared/platform'
import type { VerificationDetails } from '../../shared/stitch.types'
import type { Flow } from '../flows/flow.types'
import { oddities } from './oddities.table'
import type { StitchApi } from './stitch.api'

/** The connection that a flow is about; a new link is named after the flow that makes it. */
export function connectionOf({ id, requests: [request] }: Pick<Flow, 'id' | 'requests'>): string {
  return request !== undefined && 'connectionId' in request && request.connectionId !== undefined ? request.connectionId : id
}

function inputOf({ bankId, accountNumber, initials, familyName, identityNumber }: VerificationDetails): BankAccountVerification {
  const identifyingDocument = { identityDocument: { number: identityNumber, country: 'ZA' } }
  return { accountNumber, bankId, accountHolder: { individual: { identifyingDocument, initials, familyName } } }
}

/**
 * Stitch as this app uses it: one adapter for each link, and one for each verification, kept for the page, since each remembers what
 * it has fetched.
 */
export function createStitchAggregators(api: StitchApi, stitchUrl: string): (flow: Flow) => Aggregator {
  const shared = { redirectUri: stitchRedirectUri(location.origin), allowedHosts: [stitchUrl] }
  const made = new Map<string, Aggregator>()
  const renewals = new Map<string, () => ReturnType<StitchApi['renew']>>()

  /** One function for each link, however many adapters: a refresh token works once. */
  function renewSession(connectionId: string): () => ReturnType<StitchApi['renew']> {
    const renew = renewals.get(connectionId) ?? (() => api.renew(connectionId))
    renewals.set(connectionId, renew)
    return renew
  }

  function accounts(flow: Flow): Aggregator {
    const connectionId = connectionOf(flow)
    const operation = oddities[flow.oddity ?? '']?.operation ?? ((key: string) => linkedAccounts({ key }))
    return stitch({
      ...shared,
      execute: api.execute(connectionId),
      operation: operation(`accounts-${connectionId}`),
      renewSession: renewSession(connectionId),
      link: (visit) => api.link(connectionId, visit),
      completeLink: (back) => api.completeLink(connectionId, back),
    })
  }

  const verification = ({ id }: Flow, details: VerificationDetails): Aggregator =>
    stitch({
      ...shared,
      execute: api.verify,
      operation: verifyBankAccount(inputOf(details), `verify-${id}`),
      judge: judgeVerification,
    })

  return (flow) => {
    const name = flow.details === null ? `${connectionOf(flow)} ${flow.oddity}` : flow.id
    const aggregator = made.get(name) ?? (flow.details === null ? accounts(flow) : verification(flow, flow.details))
    made.set(name, aggregator)
    return aggregator
  }
}
