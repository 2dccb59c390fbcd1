import type { Issue } from 'bank-connection-kit'

/** Why a part is not there, in the app's own few words. The kit's card says more. */
export function missingWords(issue: Pick<Issue, 'scenario'> | null): string {
  switch (issue?.scenario) {
    case 'part-not-permitted':
    case 'permission-missing':
      return 'Not shared with us'
    case 'part-unsupported':
    case 'feature-unsupported':
      return 'Not offered by the bank'
    case 'part-outage':
    case 'bank-outage':
    case 'service-trouble':
      return 'Not available right now'
    default:
      return 'Not here yet'
  }
}
