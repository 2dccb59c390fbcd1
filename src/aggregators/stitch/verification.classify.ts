import { isRecord, recordAt } from '../../domain'
import type { Verdict } from './verdict.types'

const PATH = ['client', 'verifyBankAccountDetails']

/** The checks, by the name of the user's detail. */
const DETAILS = {
  accountExists: 'accountNumber',
  identityDocumentMatch: 'identifyingDocument',
  initialMatch: 'initials',
  lastNameMatch: 'familyName',
} as const

/**
 * Judges a verification without errors. `verified`: nothing to report. `refuted`: the details are wrong, and `fields` names
 * them if Stitch does. `unknown`: they could not be checked, which is not the user's fault; the answer counts, with an
 * issue. The aggregate result decides (it covers existence, identity number and last name). The single results are in the data.
 */
export function judgeVerification(data: unknown): readonly Verdict[] {
  const client = recordAt(data, 'client')
  const details = client['verifyBankAccountDetails']
  if (!isRecord(details)) return []
  const path = [...PATH, 'accountVerificationResult']
  const result = details['accountVerificationResult']
  if (result === 'verified') return []
  if (result !== 'refuted') return [{ scenario: 'part-not-verifiable', path }]
  const single = recordAt(details, 'detailedAccountVerificationResults')
  const fields = Object.entries(DETAILS).flatMap(([name, field]) => (single[name] === 'refuted' ? [field] : []))
  return [{ scenario: 'details-refuted', path, ...(fields.length > 0 && { fields }) }]
}
