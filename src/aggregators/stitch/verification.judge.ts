import type { Verdict } from './verdict.types'
import { isRecord, recordAt } from './wire.guards'

const PATH = ['client', 'verifyBankAccountDetails']

/** What was checked, by the name of the detail that the user entered. */
const DETAILS = {
  accountExists: 'accountNumber',
  identityDocumentMatch: 'identifyingDocument',
  initialMatch: 'initials',
  lastNameMatch: 'familyName',
} as const

/**
 * What a verification without errors comes to. `verified`: nothing to say. `refuted`: the details are wrong, `fields` names
 * which, where Stitch tells. `unknown`: it could not be checked, which is no fault of the user's; the answer stands, with an
 * issue. The aggregate result decides (it covers existence, identity number and last name); the single ones are in the data.
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
